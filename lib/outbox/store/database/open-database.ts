import path from 'node:path'
import type {Database} from './database.ts'
import {openPostgres} from './postgres.ts'
import {openSqlite} from './sqlite.ts'

export type DatabaseSettings = {
  DATABASE_URL?: string | undefined
  DATABASE_POOLER?: string | undefined
  DATA_DIR: string
}

/** Postgres if its address is set, otherwise one file in the data folder. */
export function openDatabase({DATABASE_URL, DATABASE_POOLER, DATA_DIR}: DatabaseSettings): Database {
  return DATABASE_URL
    ? openPostgres({url: DATABASE_URL, isDirect: DATABASE_POOLER !== 'true'})
    : openSqlite(path.join(DATA_DIR, 'requests.sqlite'))
}
