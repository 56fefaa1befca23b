import {existsSync} from 'node:fs'
import path from 'node:path'
import {type Journal, openJournal} from '../../../outbox/journal/journal.ts'
import {findUnreadable, sayUnreadable} from '../../../outbox/seal/find-unreadable.ts'
import type {KeyRing} from '../../../outbox/seal/key-ring.ts'
import type {Database} from '../../../outbox/store/database/database.ts'
import {type DatabaseSettings, openDatabase} from '../../../outbox/store/database/open-database.ts'
import {staffActionsIn} from '../../../outbox/store/staff.ts'
import {workNotesIn} from '../../../outbox/store/work-notes.ts'
import {type Finding, failed, passed} from '../../check.ts'

const MOVED_WITHIN_MS = 60_000

type StoreSettings = DatabaseSettings & {REQUEST_KEYS: KeyRing}

/** Whether the keys open every request that is kept. It shows none. Call it when the store is known to work. */
export async function checkKeptRequests(settings: StoreSettings): Promise<Finding> {
  const {DATABASE_URL, DATA_DIR, REQUEST_KEYS} = settings
  const journal = openJournal(path.join(DATA_DIR, 'journal'))
  const isMade = DATABASE_URL || existsSync(path.join(DATA_DIR, 'requests.sqlite'))
  const db = isMade ? openDatabase(settings) : undefined
  try {
    const unreadable = await findUnreadable(await sealedIn(db), REQUEST_KEYS, journal)
    if (unreadable.length === 0) return await lookAtJournal(journal)
    return failed(
      ['Requests cannot be read or delivered.', ...sayUnreadable(unreadable)].join('\n'),
      'Put the missing key back into REQUEST_KEYS, after the first one, and restart; .env of the last months or its backup has it. If these were trials of the demo, erase them: npm run requests -- erase <reference>.',
    )
  } finally {
    await db?.close()
  }
}

/** A site whose store works again moves what is in its journal within seconds. */
async function lookAtJournal(journal: Journal): Promise<Finding> {
  const waiting = await journal.waiting()
  if (!waiting || Date.now() - waiting.since < MOVED_WITHIN_MS) {
    return passed('The keys open every request that is kept.')
  }
  const since = new Date(waiting.since).toISOString()
  return failed(
    `${waiting.count === 1 ? '1 request waits' : `${waiting.count} requests wait`} in the journal since ${since}, and nobody moves ${waiting.count === 1 ? 'it' : 'them'} into the store.`,
    'Look whether the site runs: it moves them by itself. If it runs, its log says why not, at delivery.interrupted. They are safe meanwhile; leave the files as they are.',
  )
}

/** A table may be missing until the site starts next: then nothing is sealed in it. */
async function sealedIn(db: Database | undefined): Promise<Parameters<typeof findUnreadable>[0]> {
  const nothing = async () => []
  const has = async (table: string) => db !== undefined && (await hasTable(db, table))
  return {
    readSealed: db && (await has('consultation_requests')) ? staffActionsIn(db).readSealed : nothing,
    readSealedNotes: db && (await has('desk_work')) ? workNotesIn(db).readSealedNotes : nothing,
  }
}

async function hasTable(db: Database, table: string): Promise<boolean> {
  return db.query(`select id from ${table} limit 1`).then(
    () => true,
    () => false,
  )
}
