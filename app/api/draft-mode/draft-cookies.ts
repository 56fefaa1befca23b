import {perspectiveCookieName} from '@sanity/preview-url-secret/constants'
import {cookies, draftMode} from 'next/headers'
import type {Perspective} from '@/lib/draft/perspective'
import {DRAFT_COOKIE} from '@/lib/server/policy/draft-cookie'
import {makePreviewSession, PREVIEW_LASTS_S, previewCookie} from '@/lib/server/policy/preview-session'
import {env} from '@/lib/settings/env'

export async function enterDraftMode(perspective: Perspective): Promise<void> {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  // Next's cookie goes along with requests of other sites, for a Studio elsewhere. Ours is on this very site.
  const attributes = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    // Next's own would last as long as the browser. The server ends it too: see `open-draft.ts`.
    maxAge: PREVIEW_LASTS_S,
  } as const
  jar.set(DRAFT_COOKIE, jar.get(DRAFT_COOKIE)?.value ?? '', attributes)
  jar.set(previewCookie({https: isHttps()}), makePreviewSession(env().REQUEST_KEYS, Date.now()), attributes)
  jar.set(perspectiveCookieName, [perspective].flat().join(','), attributes)
}

export async function leaveDraftMode(): Promise<void> {
  const jar = await cookies()
  const attributes = {path: '/', expires: new Date(0), secure: isHttps()}
  for (const name of [DRAFT_COOKIE, previewCookie({https: isHttps()}), perspectiveCookieName])
    jar.set(name, '', attributes)
}

function isHttps(): boolean {
  return env().SITE_URL.startsWith('https:')
}
