import path from 'node:path'
import {type Env, env} from '../../settings/env.ts'
import type {Database} from './database/database.ts'
import {openPostgres} from './database/postgres.ts'
import {openSqlite} from './database/sqlite.ts'
import {openRequestStore, type RequestStore} from './request-store.ts'

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {requestStore?: Promise<RequestStore>} = globalThis

/** The store of this site, opened on first use and never during a build. A failed opening is tried again. */
export function requestStoreOfSite(): Promise<RequestStore> {
  shared.requestStore ??= open(databaseOf(env())).catch((error: unknown) => {
    shared.requestStore = undefined
    throw error
  })
  return shared.requestStore
}

async function open(db: Database): Promise<RequestStore> {
  try {
    return await openRequestStore(db)
  } catch (error) {
    await db.close()
    throw error
  }
}

/** Postgres when its address is set, else one file in the data folder. */
export function databaseOf(settings: Pick<Env, 'DATABASE_URL' | 'DATABASE_POOLER' | 'DATA_DIR'>): Database {
  const {DATABASE_URL, DATABASE_POOLER, DATA_DIR} = settings
  return DATABASE_URL
    ? openPostgres({url: DATABASE_URL, isDirect: DATABASE_POOLER !== 'true'})
    : openSqlite(path.join(DATA_DIR, 'requests.sqlite'))
}
