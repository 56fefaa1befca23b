import {readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {errorName, log} from '../../log.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {isPreviewSession, previewCookie} from './preview-session.ts'

/** Set by Next while a member of staff looks at drafts. */
export const DRAFT_COOKIE = '__prerender_bypass'

const manifestShape = z.object({preview: z.object({previewModeId: z.string().min(32)})})

/**
 * What Next compares its cookie with, made anew with each build. Known here too, so that nobody gets the looser headers
 * of a draft for a cookie that he made up. Nothing when Next keeps it elsewhere by now: the preview then runs no script
 * and fits in no frame, and patients notice nothing.
 */
export function readDraftKey(distDir: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(
      readFileSync(path.resolve(distDir, 'prerender-manifest.json'), 'utf8'),
    )
    return manifestShape.parse(manifest).preview.previewModeId
  } catch (error) {
    log('preview.without-key', {error: errorName(error)})
    return undefined
  }
}

export type Preview = {https: boolean; draftKey: string | undefined; keys: KeyRing}

/** Whether a request may see drafts: it has Next's cookie, and a session of ours that has not ended. */
export function isDraftRequest(cookie: string | undefined, {https, draftKey, keys}: Preview): boolean {
  if (cookie === undefined || draftKey === undefined) return false
  const cookies = cookiesIn(cookie)
  const name = `${previewCookie({https})}=`
  return (
    cookies.includes(`${DRAFT_COOKIE}=${draftKey}`) &&
    cookies.some((one) => one.startsWith(name) && isPreviewSession(keys, one.slice(name.length), Date.now()))
  )
}

/** Whatever Next could take for leave to show drafts is taken away. */
export function withoutDraftCookies(cookie: string): string {
  const isOfDraft = (one: string) => /^(?:__prerender_bypass|__next_preview_data)\s*(?:=|$)/.test(one)
  return cookiesIn(cookie)
    .filter((one) => !isOfDraft(one))
    .join('; ')
}

function cookiesIn(cookie: string): string[] {
  return cookie.split(';').map((one) => one.trim())
}
