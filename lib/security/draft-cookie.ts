import {readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {errorName, log} from '../log.ts'

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

/** Whether Next answers with drafts. */
export function isDraftRequest(cookie: string | undefined, draftKey: string | undefined): boolean {
  return draftKey !== undefined && (cookie?.split(/; */).includes(`${DRAFT_COOKIE}=${draftKey}`) ?? false)
}
