import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {listAccess} from '@/lib/desk/access/read-access'
import {verifyAccess} from '@/lib/desk/access/verify-access'
import {restoreBackup} from '@/lib/outbox/backup/restore-backup'
import {writeBackup} from '@/lib/outbox/backup/write-backup'
import type {Database} from '@/lib/outbox/store/database/database'
import {disable, listAccounts} from '@/lib/staff/accounts/accounts'
import {beginPasskey, finishPasskey} from '@/lib/staff/passkeys/make-passkey'
import {passkeysOf, removePasskey} from '@/lib/staff/passkeys/passkeys'
import {beginSignIn, finishSignIn} from '@/lib/staff/passkeys/use-passkey'
import {readSession} from '@/lib/staff/session/sessions'
import {moveStaff} from '@/lib/staff/store/move-staff'
import {restoreStaff} from '@/lib/staff/store/restore-staff'
import {type DatabaseKind, databaseKinds, temporaryFolder} from '../outbox/databases'
import {makeDevice} from './device'
import {DESK, makeStaff, ROSA} from './make-staff'

const NOW = Date.UTC(2027, 2, 1, 15)
const BEN = 'ben@clinic.example'

describe.each(databaseKinds)('to %s', (kind) => {
  test('after a restore staff sign in as before, nobody is signed in by it, and the access log is the same', async () => {
    const {from, to, token, signIn} = await makeTwo()
    const {restore} = await backUp(from.db)
    expect(await restore(to.db)).toBe(2)
    expect(await listAccounts(to.db)).toEqual(await listAccounts(from.db))
    expect(await allLines(to.db)).toEqual(await allLines(from.db))
    expect(await readSession(to.parts, token, DESK, true)).toBeUndefined()
    for (const table of ['staff_sessions', 'staff_codes', 'staff_challenges'])
      expect(await to.db.query(`select * from ${table}`)).toEqual([])

    expect(await signIn(to)).toBe('in')
    const {browser, code} = await to.ask(BEN)
    expect([browser, code]).toEqual([expect.any(String), expect.stringMatching(/\d/)])
    expect((await verifyAccess(to.db)).problems).toEqual([])
    expect(await restore(to.db)).toBe(0)
    expect((await verifyAccess(to.db)).problems).toEqual([])
  })

  test('a restore gives nobody back what was taken away here since', async () => {
    const {from, staff, device, signIn} = await makeTwo()
    const {restore} = await backUp(from.db)
    await removePasskey(from.db, staff.id, device.id)
    await disable(from.db, BEN, NOW)
    const before = await listAccounts(from.db)
    expect(await restore(from.db)).toBe(0)
    expect(await listAccounts(from.db)).toEqual(before)
    expect(await passkeysOf(from.db, staff.id)).toEqual([])
    expect(await signIn(from)).toBe('wrong')
  })

  test('who was invited anew before the restore keeps the new account, without the passkey of the old one', async () => {
    const {from, to, device} = await makeTwo()
    const {restore} = await backUp(from.db)
    const anew = await to.invite()
    expect(await restore(to.db)).toBe(1)
    expect((await listAccounts(to.db)).find(({email}) => email === ROSA)).toEqual(anew)
    expect(await to.db.query('select id from staff_passkeys where id = $1', [device.id])).toEqual([])
  })

  test('accounts and the access log move with a store that is left, and staff sign in again', async () => {
    const {from, to, token, signIn} = await makeTwo()
    const [accounts, lines] = [await listAccounts(from.db), await allLines(from.db)]
    await moveStaff(from.db, to.db)
    expect(await listAccounts(to.db)).toEqual(accounts)
    expect(await allLines(to.db)).toEqual(lines)
    for (const table of ['staff_accounts', 'staff_passkeys', 'staff_sessions', 'access_log'])
      expect(await from.db.query(`select * from ${table}`)).toEqual([])
    expect(await readSession(from.parts, token, DESK, true)).toBeUndefined()
    // A process with the old settings may still write there: its log is whole, and moves later.
    await from.parts.record({who: ROSA, what: 'list'})
    expect(await verifyAccess(from.db)).toMatchObject({count: 1, problems: []})
    expect(await signIn(to)).toBe('in')
    await moveStaff(from.db, to.db)
    expect(await verifyAccess(to.db)).toMatchObject({problems: []})
    expect((await listAccess(to.db, 3)).map(({who, what}) => [who, what])).toEqual([
      ['the site', 'command'],
      [ROSA, 'list'],
      [ROSA, 'sign-in'],
    ])
  })

  test('killed between the two stores and begun again, nobody is lost and nothing is there twice', async () => {
    const {from, to, signIn} = await makeTwo()
    const [accounts, lines] = [await listAccounts(from.db), await allLines(from.db)]
    const dies: Database = {
      ...from.db,
      query: (sql, values) => {
        if (/^delete from (staff_accounts|access_log)/.test(sql)) throw new Error('killed')
        return from.db.query(sql, values)
      },
    }
    for (let time = 0; time < 2; time++) await expect(moveStaff(dies, to.db)).rejects.toThrow('killed')
    await moveStaff(from.db, to.db)
    expect(await listAccounts(to.db)).toEqual(accounts)
    expect(await allLines(to.db)).toEqual(lines)
    expect(await signIn(to)).toBe('in')
  })

  test('a store is never emptied into itself', async () => {
    const {from} = await makeTwo()
    const before = await listAccounts(from.db)
    await moveStaff({...from.db}, from.db)
    expect(await listAccounts(from.db)).toEqual(before)
  })

  /** A store of the other kind, where Rosa has a passkey and is signed in, and Ben was invited; and an empty one. */
  async function makeTwo() {
    const other: DatabaseKind = kind === 'sqlite' ? 'postgres' : 'sqlite'
    const [from, to] = [await makeStaff(other), await makeStaff(kind)]
    const staff = await from.invite()
    await from.invite(BEN, 'lead')
    const device = makeDevice()
    if (!(await finishPasskey(from.parts, staff, device.make(await beginPasskey(from.parts, staff)))))
      throw new Error('no passkey was made')
    const enter = async ({parts}: Pick<typeof from, 'parts'>) => {
      const options = await beginSignIn(parts, DESK)
      if (!options) throw new Error('too many tries')
      return finishSignIn(parts, device.use(options), DESK)
    }
    const entered = await enter(from)
    await from.ask(BEN)
    return {
      from,
      to,
      staff,
      device,
      token: entered.status === 'in' ? entered.token : '',
      signIn: async (at: Pick<typeof from, 'parts'>) => (await enter(at)).status,
    }
  }
})

async function backUp(db: Database) {
  const file = path.join(await temporaryFolder(), 'backup.ndjson')
  await writeBackup({db, journal: undefined, file, now: NOW})
  return {
    restore: async (to: Database) => {
      await restoreBackup(to, file, 0)
      return restoreStaff(to, file, 'the person at the terminal', NOW)
    },
  }
}

async function allLines(db: Database) {
  return (await listAccess(db, 1_000)).toReversed()
}
