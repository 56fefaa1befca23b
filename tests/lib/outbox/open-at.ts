import type {Database} from '../../../lib/outbox/store/database/database.ts'
import {openPostgres} from '../../../lib/outbox/store/database/postgres.ts'
import {openSqlite} from '../../../lib/outbox/store/database/sqlite.ts'

/** Opens the database at a file's path or at a Postgres address, also in a process of its own. */
export function openAt(place: string): Database {
  return place.startsWith('postgres') ? openPostgres({url: place}) : openSqlite(place)
}
