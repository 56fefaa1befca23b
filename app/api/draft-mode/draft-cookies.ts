import {perspectiveCookieName} from '@sanity/preview-url-secret/constants'
import {cookies, draftMode} from 'next/headers'
import type {Perspective} from '@/lib/draft/perspective'
import {env} from '@/lib/env'
import {DRAFT_COOKIE} from '@/lib/security/draft-cookie'

/** A working day. Next's own cookie would last as long as the browser. */
const LASTS_S = 8 * 60 * 60

export async function enterDraftMode(perspective: Perspective): Promise<void> {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  // Next's cookie goes along with requests of other sites, for a Studio elsewhere. Ours is on this very site.
  const attributes = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
    maxAge: LASTS_S,
  } as const
  jar.set(DRAFT_COOKIE, jar.get(DRAFT_COOKIE)?.value ?? '', attributes)
  jar.set(perspectiveCookieName, [perspective].flat().join(','), attributes)
}

export async function leaveDraftMode(): Promise<void> {
  const jar = await cookies()
  for (const name of [DRAFT_COOKIE, perspectiveCookieName]) jar.delete({name, path: '/'})
}
