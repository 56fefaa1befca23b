import {existsSync} from 'node:fs'
import path from 'node:path'
import {
  findLeftBehind,
  findLeftDatabase,
  findReplacedStore,
  type SiteSettings,
  sayLeftBehind,
  sayLeftDatabase,
  sayReplacedStore,
} from '../../../outbox/move/left-behind.ts'
import type {Database} from '../../../outbox/store/database/database.ts'
import {openDatabase} from '../../../outbox/store/database/open-database.ts'
import {readMeta} from '../../../outbox/store/database/table.ts'
import {type Finding, failed, passed} from '../../check.ts'

const FIX = 'A running site moves what is its own within a minute. For the rest: npm run requests -- move'

/** Whether requests wait in a place that the site used before: nothing would deliver, list or erase them. */
export async function checkLeftBehind(settings: SiteSettings): Promise<Finding> {
  const folders = (await findLeftBehind(settings)).map(sayLeftBehind)
  if (folders.length > 0) return failed(folders.join('\n'), FIX)
  const database = await withStore(settings, (store) => findLeftDatabase(settings, store))
  if (database) return failed(`Requests may be left in ${database.postgres}.`, sayLeftDatabase(database))
  const replaced = await withStore(settings, (store) => findReplacedStore(settings, store))
  if (replaced)
    return failed(`Another store is in ${replaced.folder} than last time.`, sayReplacedStore(replaced))
  return passed('No request waits in a place that is not used any more.')
}

type Known = Parameters<typeof findLeftDatabase>[1]

/** Makes no store where there is none yet: the doctor makes no file of its own. */
async function withStore<Result>(
  settings: SiteSettings,
  use: (store: Known) => Promise<Result>,
): Promise<Result> {
  const isMade = settings.DATABASE_URL || existsSync(path.join(settings.DATA_DIR, 'requests.sqlite'))
  const db = isMade ? openDatabase(settings) : undefined
  // The site makes the table at its next start: until then, nothing was moved here.
  const read = async (name: string) => (db && (await hasMeta(db)) ? readMeta(db.query, name) : 0)
  try {
    return await use({
      storeId: () => read('id'),
      movedAt: (storeId) => read(`moved ${storeId}`),
    })
  } finally {
    await db?.close()
  }
}

function hasMeta(db: Database): Promise<boolean> {
  return db.query('select name from consultation_meta limit 1').then(
    () => true,
    () => false,
  )
}
