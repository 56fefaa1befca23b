import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import path from 'node:path'
import {errorName} from '../../../log.ts'
import type {KeyRing} from '../../../outbox/seal/key-ring.ts'
import {seal} from '../../../outbox/seal/seal.ts'
import type {Database} from '../../../outbox/store/database/database.ts'
import {type DatabaseSettings, openDatabase} from '../../../outbox/store/database/open-database.ts'
import {openRequestStore} from '../../../outbox/store/request-store.ts'
import {type Finding, failed, passed} from '../../check.ts'

type StoreSettings = DatabaseSettings & {REQUEST_KEYS: KeyRing}

/** Tries the store as the site would use it, and leaves nothing behind. No kept request is read. */
export async function checkStore(settings: StoreSettings): Promise<Finding> {
  const {DATABASE_URL, DATA_DIR} = settings
  if (DATABASE_URL || existsSync(path.join(DATA_DIR, 'requests.sqlite'))) return tryStore(settings)

  // Made by this command, the file might belong to another user than the site's.
  const trial = await mkdtemp(path.join(DATA_DIR, 'doctor-'))
  try {
    const finding = await tryStore({...settings, DATA_DIR: trial})
    return finding.ok ? passed('There is none yet; one was tried, and works.') : finding
  } finally {
    await rm(trial, {recursive: true, force: true})
  }
}

async function tryStore(settings: StoreSettings): Promise<Finding> {
  const {DATABASE_URL, DATA_DIR, REQUEST_KEYS} = settings
  const fix = DATABASE_URL
    ? 'Look at DATABASE_URL (host, user, password, database), and whether Postgres is up and lets this machine in.'
    : `Stop the site and copy ${DATA_DIR} away. Then free the disk, put the file right, or bring it back from a backup.`
  try {
    const db = openDatabase(settings)
    try {
      const damage = await findDamage(db)
      if (damage) return failed(`The store is damaged: ${damage}`, fix)
      await tryToKeepRequest(db, REQUEST_KEYS)
    } finally {
      await db.close()
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return failed(`The store does not work (${errorName(error)}): ${message}`, fix)
  }
  return passed('A request could be kept; the trial left nothing behind.')
}

/** Twice: the second time would find what the first one left. */
async function tryToKeepRequest(db: Database, keys: KeyRing): Promise<void> {
  const dedupe = `doctor/${randomUUID()}`
  for (let time = 1; time <= 2; time++) {
    const id = randomUUID()
    const payload = seal(keys, `${id}/payload`, 'A trial of the doctor, never kept.')
    await rolledBack(db, async (store) => {
      const {isRepeat} = await store.insert({id, dedupe, payload, at: Date.now()})
      if (isRepeat) throw new Error('a request that was taken back is still there')
    })
  }
  // Postgres looks at its promise of durability only after a commit.
  await db.exclusively(async () => {})
}

type Store = Awaited<ReturnType<typeof openRequestStore>>

/** Even what a newer version adds to the table is taken back: that is for the site to do, at its next start. */
async function rolledBack(db: Database, steps: (store: Store) => Promise<void>): Promise<void> {
  const rollBack = new Error('rolled back on purpose')
  const transaction = db.exclusively(async (query) => {
    await steps(await openRequestStore({...db, query, exclusively: (inner) => inner(query)}))
    throw rollBack
  })
  await transaction.catch((error: unknown) => {
    if (error !== rollBack) throw error
  })
}

/** Postgres checks its pages itself, whenever it reads one. */
async function findDamage(db: Database): Promise<string | undefined> {
  if (db.bytesType === 'bytea') return undefined
  const rows = await db.query('pragma quick_check(3)')
  const words = rows.map(({quick_check}) => String(quick_check)).join('; ')
  return words === 'ok' ? undefined : words
}
