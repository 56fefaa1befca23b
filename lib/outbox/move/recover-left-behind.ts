import {existsSync} from 'node:fs'
import path from 'node:path'
import {openJournal} from '../journal/journal.ts'
import type {KeyRing} from '../seal/key-ring.ts'
import type {Database} from '../store/database/database.ts'
import {openSqlite} from '../store/database/sqlite.ts'
import {openRequestStore, type RequestStore} from '../store/request-store.ts'
import {BUSY_TIMEOUT_MS, findLeftBehind, type LeftBehind, type SiteSettings} from './left-behind.ts'
import {type Moved, moveRequests} from './move-requests.ts'

type Folder = Pick<LeftBehind, 'folder' | 'otherKeys'>

/** Moves what other rooms keep beside the requests, out of a database that is left. Safe to repeat. */
export type MoveBeside = (from: Database) => Promise<void>

/** Moves requests that are surely this site's own into its store. Resolves with what is left. Safe to repeat. */
export async function recoverLeftBehind(
  settings: SiteSettings,
  store: RequestStore,
  moveBeside: MoveBeside,
): Promise<LeftBehind[]> {
  const found = await findLeftBehind(settings)
  for (const one of found) if (one.isOurs) await emptyFolder(one, store, settings.REQUEST_KEYS, moveBeside)
  return found.length > 0 ? findLeftBehind(settings) : []
}

/** Moves the file and the journal of a folder into the store. */
export async function emptyFolder(
  {folder, otherKeys}: Folder,
  to: RequestStore,
  keys: KeyRing,
  moveBeside: MoveBeside,
): Promise<Moved> {
  const file = path.join(folder, 'requests.sqlite')
  const moved = existsSync(file)
    ? await emptyFile(file, {to, keys, otherKeys, moveBeside})
    : {count: 0, left: 0}
  const journal = openJournal(path.join(folder, 'journal'))
  const before = (await journal.waiting())?.count ?? 0
  await journal.replay(to)
  const after = (await journal.waiting())?.count ?? 0
  return {count: moved.count + before - after, left: moved.left + after}
}

type How = Pick<LeftBehind, 'otherKeys'> & {to: RequestStore; keys: KeyRing; moveBeside: MoveBeside}

async function emptyFile(file: string, how: How): Promise<Moved> {
  const db = openSqlite(file, BUSY_TIMEOUT_MS)
  try {
    return await emptyDatabase(db, how)
  } finally {
    await db.close()
  }
}

/** Requests move although what is beside them cannot be moved; then this rejects after them. */
export async function emptyDatabase(db: Database, {moveBeside, ...how}: How): Promise<Moved> {
  const from = await openRequestStore(db)
  // First, because a database without requests is not looked for again.
  const [beside] = await Promise.allSettled([moveBeside(db)])
  const moved = await moveRequests({from, ...how})
  if (beside.status === 'rejected') throw beside.reason
  return moved
}
