import {existsSync, readFileSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {errorName} from '../../log.ts'
import type {Env} from '../../settings/env.ts'
import {openJournal} from '../journal/journal.ts'
import {unfitKey} from '../seal/find-unreadable.ts'
import {type KeyRing, type RequestKey, readKeyRing} from '../seal/key-ring.ts'
import {openSqlite} from '../store/database/sqlite.ts'
import {DEFAULT_FOLDER, isInUse, type NotedPlace, readPlaces} from './known-places.ts'

export type SiteSettings = Pick<
  Env,
  'APP_ENV' | 'SITE_URL' | 'DATA_DIR' | 'DATABASE_URL' | 'DATABASE_POOLER' | 'REQUEST_KEYS'
>

/** Requests that the site keeps in a place where nothing delivers them any more. */
export type LeftBehind = {
  folder: string
  /** How many wait in its file, and in its journal. */
  stored: number
  journaled: number
  /** Whether they are surely this site's own, so that it may move them by itself. */
  isOurs: boolean
  otherKeys: RequestKey[]
  /** Why its file cannot be read. */
  problem?: string | undefined
}

/** Must not wait for a process that still uses it: patients wait for this one. */
export const BUSY_TIMEOUT_MS = 250
/** Enough to know whose they are. */
const MOST_TRIED = 200

/** Folders in which the places of requests are noted, the present one first. */
export function noteFolders({DATA_DIR}: Pick<SiteSettings, 'DATA_DIR'>): string[] {
  const [own, usual] = [path.resolve(DATA_DIR), path.resolve(DEFAULT_FOLDER)]
  return own === usual ? [own] : [own, usual]
}

/** Finds requests in files that the site no longer uses, after DATABASE_URL was set or DATA_DIR was changed. */
export async function findLeftBehind(settings: SiteSettings): Promise<LeftBehind[]> {
  const own = real(settings.DATA_DIR)
  const noted = readPlaces(noteFolders(settings)).filter(({folder}) => folder !== undefined)
  const others = new Map([[real(DEFAULT_FOLDER), undefined], ...noted.map(byFolder)])
  others.delete(own)
  const found = [
    settings.DATABASE_URL ? await lookInto(own, settings, {isOwnFolder: true}) : undefined,
    ...(await Promise.all(
      [...others].map(([folder, note]) => lookInto(folder, settings, {isOwnFolder: false, note})),
    )),
  ]
  return found.filter((one) => one !== undefined)
}

type How = {isOwnFolder: boolean; note?: NotedPlace | undefined}

async function lookInto(
  folder: string,
  settings: SiteSettings,
  {isOwnFolder, note}: How,
): Promise<LeftBehind | undefined> {
  const {REQUEST_KEYS: keys, APP_ENV, SITE_URL} = settings
  if (note && isInUse(note)) return undefined
  // The journal of our own folder is in use.
  const waiting = isOwnFolder ? [] : await openJournal(path.join(folder, 'journal')).read()
  const stored = await readStored(path.join(folder, 'requests.sqlite')).catch((error: unknown) => ({
    count: 0,
    rows: [],
    problem: errorName(error),
  }))
  if ('problem' in stored && (isOwnFolder || note || APP_ENV === 'live')) {
    const {problem} = stored
    return {folder, stored: 0, journaled: waiting.length, isOurs: false, otherKeys: [], problem}
  }
  if (waiting.length + stored.count === 0) return undefined
  const otherKeys = isOwnFolder && APP_ENV === 'demo' ? demoKey(folder) : []
  const ring: KeyRing = [...keys, ...otherKeys]
  const rows = [...stored.rows, ...waiting.map(({id, payload}) => ({id, payload, wire: null}))]
  const isReadable = rows.some((row) => unfitKey(ring, row) === undefined)
  const isOurs = isReadable && (note === undefined || note.site === SITE_URL)
  // Another demo, or the trials before the site went live, are nobody's requests.
  if (!isOurs && (APP_ENV === 'demo' || rows.every((row) => unfitKey(ring, row) === 'demo'))) return undefined
  return {folder, stored: stored.count, journaled: waiting.length, isOurs, otherKeys}
}

/** How many requests a file of any release holds, and some of them. Changes nothing in it. */
async function readStored(file: string): Promise<{count: number; rows: SealedRow[]}> {
  if (!existsSync(file)) return {count: 0, rows: []}
  const db = openSqlite(file, BUSY_TIMEOUT_MS)
  try {
    const [table] = await db.query("select name from sqlite_master where name = 'consultation_requests'")
    if (!table) return {count: 0, rows: []}
    const [all] = await db.query('select count(*) as count from consultation_requests')
    const rows = await db.query(someSealed, [MOST_TRIED])
    return {count: Number(all?.count), rows: rows.map((row) => sealedRow.parse(row))}
  } finally {
    await db.close()
  }
}

const someSealed = `
  select id, payload, wire from consultation_requests where length(payload) > 0 order by created_at desc limit $1`

const sealedRow = z.object({
  id: z.string(),
  payload: z.instanceof(Uint8Array),
  wire: z.instanceof(Uint8Array).nullable(),
})

type SealedRow = z.output<typeof sealedRow>

/** The key that `npm start` made for the demo, when the folder had no database beside it. */
function demoKey(folder: string): RequestKey[] {
  const file = path.join(folder, 'keys', 'requests.key')
  return existsSync(file) ? [...readKeyRing(`demo:${readFileSync(file, 'utf8').trim()}`)] : []
}

function byFolder(note: NotedPlace): [string, NotedPlace] {
  return [real(note.folder ?? ''), note]
}

function real(folder: string): string {
  const full = path.resolve(folder)
  return existsSync(full) ? realpathSync(full) : full
}

/** A database that this site used, and that was not emptied into the present store since. Only a person can open it. */
export async function findLeftDatabase(
  settings: SiteSettings,
  store: {storeId: () => Promise<number>; movedAt: (storeId: number) => Promise<number>},
): Promise<NotedPlace | undefined> {
  const present = await store.storeId()
  for (const place of readPlaces(noteFolders(settings))) {
    const {postgres, storeId, site, usedAt} = place
    if (postgres === undefined || storeId === undefined || storeId === present) continue
    if (site === settings.SITE_URL && !isInUse(place) && (await store.movedAt(storeId)) < usedAt) return place
  }
  return undefined
}

/** The folder is the same, and what is in it is not: as when its disk is not mounted. Restored stores look so too. */
export async function findReplacedStore(
  settings: SiteSettings,
  store: {storeId: () => Promise<number>},
): Promise<NotedPlace | undefined> {
  const {DATABASE_URL, DATA_DIR, SITE_URL, APP_ENV} = settings
  // To delete the folder and begin again is what a demo is for.
  if (DATABASE_URL || APP_ENV !== 'live') return undefined
  const noted = readPlaces(noteFolders(settings)).find(
    ({folder, site}) => folder === path.resolve(DATA_DIR) && site === SITE_URL,
  )
  return noted?.storeId === undefined || noted.storeId === (await store.storeId()) ? undefined : noted
}

export function sayReplacedStore({folder, note}: NotedPlace): string {
  return [
    `The requests in ${folder} are not those of last time: is its disk mounted? New ones would be out of sight when it is.`,
    `If the store was meant to be replaced, delete ${note}.`,
  ].join('\n')
}

export function sayLeftBehind({folder, stored, journaled, problem}: LeftBehind): string {
  if (problem) return `requests.sqlite in ${folder} cannot be read (${problem}): requests may be left in it.`
  const count = stored + journaled
  return `${count === 1 ? '1 request is' : `${count} requests are`} left in ${folder}, where nothing delivers them.`
}

/** What a person must do about a database that only they can open. */
export function sayLeftDatabase({postgres, note}: NotedPlace): string {
  return [
    `This site kept its requests in ${postgres} until now, and those that are left there would not be delivered.`,
    "Move them: npm run requests -- move --from 'postgres://…' (that address, with its password).",
    `If that database is gone for good, delete ${note}.`,
  ].join('\n')
}
