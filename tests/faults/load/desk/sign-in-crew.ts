import path from 'node:path'
import {readKeyRing} from '../../../../lib/outbox/seal/key-ring.ts'
import {openSqlite} from '../../../../lib/outbox/store/database/sqlite.ts'
import {invite} from '../../../../lib/staff/accounts/accounts.ts'
import {startSession} from '../../../../lib/staff/session/sessions.ts'
import {secretHash} from '../../../../lib/staff/store/hashes.ts'
import {prepareStaffTables} from '../../../../lib/staff/store/staff-tables.ts'
import type {Stack} from '../../../run/stack.ts'

/** A session is bound to the browser that it began in. */
export const BROWSER = 'Browser of the desk'

/** One of the staff, signed in. */
export type Member = {id: string; cookie: string}

/** Makes accounts with sessions in the store of a running site: a code by mail for each would test the mail. */
export async function signInCrew({settings}: Stack, count: number): Promise<Member[]> {
  const db = openSqlite(path.join(settings.dataDir, 'requests.sqlite'))
  try {
    await prepareStaffTables(db)
    const hash = secretHash(readKeyRing(String(settings.env.REQUEST_KEYS)))
    const parts = {db, now: Date.now, hash, record: async () => {}}
    // Behind a front server that no setting names, the site knows nobody's network.
    const visitor = {client: undefined, userAgent: BROWSER}
    const members: Member[] = []
    for (let place = 0; place < count; place++) {
      const account = {
        email: `front-${place}@clinic.example`,
        name: `Front ${place}`,
        role: 'front-desk',
      } as const
      const {id} = await invite(db, account, Date.now())
      members.push({id, cookie: `__Host-desk=${await startSession(parts, id, visitor)}`})
    }
    return members
  } finally {
    await db.close()
  }
}
