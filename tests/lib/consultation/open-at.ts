import type {Database} from '../../../lib/consultation/store/database.ts'
import {openPostgres} from '../../../lib/consultation/store/postgres.ts'
import {openSqlite} from '../../../lib/consultation/store/sqlite.ts'

/** Opens the database at a file's path or at a Postgres address, also in a process of its own. */
export function openAt(place: string): Database {
  return place.startsWith('postgres') ? openPostgres({url: place}) : openSqlite(place)
}
