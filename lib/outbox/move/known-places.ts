import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'
import {makePrivateFolder} from '../../private-files.ts'

/** Where this site keeps requests, or has kept them: a folder (its file and its journal), or a Postgres database. */
const placeSchema = z.object({
  /** The site's address. Requests of another site on this machine are left alone. */
  site: z.string(),
  /** The process that used it last. */
  pid: z.number(),
  folder: z.string().optional(),
  /** Without its password, for a person to know it again. */
  postgres: z.string().optional(),
  storeId: z.number().optional(),
})

export type Place = z.output<typeof placeSchema>
export type NotedPlace = Place & {note: string; usedAt: number}

/** Where the data are when no setting says otherwise; notes are kept there too, because DATA_DIR may change. */
export const DEFAULT_FOLDER = '.data'
const NOTES = 'places'

/** Writes it down in each of `folders` that can be written to, one file for each place. Call it every minute. */
export function notePlace(folders: readonly string[], place: Place): void {
  for (const folder of folders) {
    try {
      const dir = path.join(folder, NOTES)
      makePrivateFolder(dir)
      const file = path.join(dir, nameOf(place))
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(place), {mode: 0o600})
      renameSync(`${file}.${process.pid}`, file)
    } catch (error) {
      // In a container the code's own folder cannot be written to. The note in DATA_DIR is enough there.
      if (!(error instanceof Error && 'code' in error && CANNOT_WRITE.has(String(error.code)))) throw error
    }
  }
}

const CANNOT_WRITE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'])

export function readPlaces(folders: readonly string[]): NotedPlace[] {
  const found = folders.flatMap((folder) => {
    const dir = path.join(folder, NOTES)
    if (!existsSync(dir)) return []
    return readdirSync(dir).flatMap((name) => (name.endsWith('.json') ? readNote(path.join(dir, name)) : []))
  })
  // The same one is noted in several folders.
  found.sort((a, b) => b.usedAt - a.usedAt)
  return found.filter((place, at) => found.findIndex((other) => nameOf(other) === nameOf(place)) === at)
}

/** Folders of trials come and go; their notes would pile up. */
export function dropGone(folders: readonly string[]): void {
  for (const {folder, note} of readPlaces(folders)) {
    if (folder !== undefined && !existsSync(folder)) rmSync(note, {force: true})
  }
}

/** Whether another process uses it. A note is renewed every minute; a process that has ended does not count. */
export function isInUse({pid, usedAt}: NotedPlace, now = Date.now()): boolean {
  return pid !== process.pid && now - usedAt < NOT_RENEWED_MS && isAlive(pid)
}

const NOT_RENEWED_MS = 150_000

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A half-written note, or one of a later version, is left out. */
function readNote(note: string): NotedPlace[] {
  const usedAt = statSync(note, {throwIfNoEntry: false})?.mtimeMs
  if (usedAt === undefined) return []
  const place = placeSchema.safeParse(parseJson(readFileSync(note, 'utf8')))
  return place.success ? [{...place.data, note, usedAt}] : []
}

function nameOf({folder, storeId}: Place): string {
  const place = folder === undefined ? `postgres ${storeId}` : `folder ${folder}`
  return `${createHash('sha256').update(place).digest('hex').slice(0, 16)}.json`
}

/** The address of a database as a note may hold it. */
export function withoutPassword(address: string): string {
  const url = new URL(address)
  const searchPath = url.searchParams.get('search_path')
  const user = url.username && `${url.username}@`
  return `postgres://${user}${url.host}${url.pathname}${searchPath ? `?search_path=${searchPath}` : ''}`
}
