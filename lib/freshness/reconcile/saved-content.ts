import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {typeNames} from '../../../sanity/document-types.ts'
import type {ClinicSettings} from '../../content/content-types.ts'
import {shapes} from '../../content/shapes/shapes.ts'
import {errorName, log} from '../../log.ts'
import {env} from '../../settings/env.ts'
import type {SeenContent} from '../seen-content.ts'
import {type ContentTag, isContentTag} from '../tags.ts'

export type SavedContent = {
  /** What the pages in the build folder were made of. */
  seen: SeenContent
  /** Stale, but on more pages than were rendered again: marked once more after each start. */
  leftover: ContentTag[]
  /** To have something to show before the CMS answers for the first time. */
  clinicSettings?: ClinicSettings
}

const savedShape = z.object({
  seen: z.record(
    z.string(),
    z.object({
      type: z.enum(typeNames),
      rev: z.string(),
      slug: z.string().optional(),
      place: z.string().optional(),
      references: z.array(z.string()),
    }),
  ),
  leftover: z.array(z.custom<ContentTag>((tag) => typeof tag === 'string' && isContentTag(tag))),
  clinicSettings: z.unknown(),
})

/** Beside the pages that it describes: another build has other pages, and a file of its own. */
function file(): string {
  return path.resolve(env().NEXT_DIST_DIR ?? '.next', 'content-seen.json')
}

/** Returns undefined if the file is missing or cannot be read. The pages then count as unknown. */
export function loadSavedContent(): SavedContent | undefined {
  try {
    const {seen, leftover, clinicSettings} = savedShape.parse(JSON.parse(readFileSync(file(), 'utf8')))
    const settings = shapes.clinicSettings.published.safeParse(clinicSettings)
    return {
      seen: new Map(Object.entries(seen)),
      leftover,
      ...(settings.success && settings.data && {clinicSettings: settings.data as ClinicSettings}),
    }
  } catch (error) {
    if (!isMissing(error)) log('content.not-remembered', {error: errorName(error)})
    return undefined
  }
}

/** Logs a failure and goes on: the next start then finds the same changes again. */
export function saveContent({seen, leftover, clinicSettings}: SavedContent): void {
  try {
    const target = file()
    const written = `${target}.${process.pid}.new`
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(written, JSON.stringify({seen: Object.fromEntries(seen), leftover, clinicSettings}))
    renameSync(written, target)
  } catch (error) {
    log('content.not-saved', {error: errorName(error)})
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
