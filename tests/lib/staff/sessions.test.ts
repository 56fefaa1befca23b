import {describe, expect, test} from 'vitest'
import {disable} from '@/lib/staff/accounts/accounts'
import {AT_MOST_MS, endSession, IDLE_MS, readSession, startSession} from '@/lib/staff/session/sessions'
import {databaseKinds} from '../outbox/databases'
import {openAt} from '../outbox/open-at'
import {DESK, makeStaff, ROSA} from './make-staff'

const MINUTE = 60_000

describe.each(databaseKinds)('on %s', (kind) => {
  async function signIn() {
    const staff = await makeStaff(kind)
    const {id} = await staff.invite()
    const token = await startSession(staff.parts, id, DESK)
    const who = async (isUse = true) => (await readSession(staff.parts, token, DESK, isUse))?.email
    return {...staff, token, who, id}
  }

  test('a session ends after 15 minutes in which nobody did anything', async () => {
    const {wait, who} = await signIn()
    for (let times = 0; times < 5; times++) {
      wait(14 * MINUTE)
      expect(await who()).toBe(ROSA)
    }
    wait(IDLE_MS)
    expect(await who()).toBeUndefined()
  })

  test('a page that looks for changes by itself keeps nobody signed in', async () => {
    const {wait, who} = await signIn()
    for (let minute = 1; minute < 15; minute++) {
      wait(MINUTE)
      expect(await who(false)).toBe(ROSA)
    }
    wait(MINUTE)
    expect(await who(false)).toBeUndefined()
  })

  test('a session ends after 12 hours, however much it is used', async () => {
    const {wait, who} = await signIn()
    for (let passed = 0; passed + 10 * MINUTE < AT_MOST_MS; passed += 10 * MINUTE) {
      expect(await who()).toBe(ROSA)
      wait(10 * MINUTE)
    }
    wait(10 * MINUTE)
    expect(await who()).toBeUndefined()
  })

  test('a clock that is set back makes no session longer', async () => {
    const {wait, who} = await signIn()
    wait(-60 * MINUTE)
    expect(await who()).toBeUndefined()
  })

  test.each([
    ['from another network', {...DESK, client: '198.51.100.9'}],
    ['in another browser', {...DESK, userAgent: 'Another browser'}],
    ['from nobody knows where', {...DESK, client: undefined}],
  ])('a cookie that is used %s ends the session for all, and that is noted', async (_, thief) => {
    const {parts, token, who, log} = await signIn()
    expect(await readSession(parts, token, thief, true)).toBeUndefined()
    expect(await who()).toBeUndefined()
    expect(await log()).toEqual([`${ROSA} | failed-sign-in | session used from elsewhere: ended`])
  })

  test('who is disabled on one site is signed out at once on the other', async () => {
    const {parts, place, db, clock, token} = await signIn()
    const other = openAt(place)
    try {
      const seen = () => readSession({...parts, db: other}, token, DESK, true)
      expect(await seen()).toMatchObject({email: ROSA})
      expect(await disable(db, ROSA, clock.now)).toBe(true)
      expect(await seen()).toBeUndefined()
    } finally {
      await other.close()
    }
  })

  test('who is invited again keeps no session from before', async () => {
    const {db, clock, invite, who} = await signIn()
    await disable(db, ROSA, clock.now)
    await invite()
    expect(await who()).toBeUndefined()
  })

  test('a sign-in that was under way when the account ended lets nobody in, then or after a new invitation', async () => {
    const {parts, db, clock, invite, id} = await signIn()
    await disable(db, ROSA, clock.now)
    const token = await startSession(parts, id, DESK)
    expect(await readSession(parts, token, DESK, true)).toBeUndefined()
    await invite()
    expect(await readSession(parts, token, DESK, true)).toBeUndefined()
  })

  test('signing out ends the session, and no other one', async () => {
    const {parts, token, who, id} = await signIn()
    const second = await startSession(parts, id, DESK)
    await endSession(parts, token)
    expect(await who()).toBeUndefined()
    expect(await readSession(parts, second, DESK, true)).toMatchObject({email: ROSA})
  })

  test('the store holds no token, and what it holds signs nobody in', async () => {
    const {parts, db, token} = await signIn()
    const [row] = await db.query('select * from staff_sessions')
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await readSession(parts, String(row?.hash), DESK, true)).toBeUndefined()
  })
})
