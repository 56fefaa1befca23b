import {describe, expect, test} from 'vitest'
import {disable} from '@/lib/staff/accounts/accounts'
import {askForCode, CODE_LASTS_MS, enterCode} from '@/lib/staff/codes/codes'
import {readSession} from '@/lib/staff/session/sessions'
import {databaseKinds} from '../outbox/databases'
import {DESK, ELSEWHERE, makeStaff, ROSA} from './make-staff'

const QUARTER = 15 * 60_000 + 1

describe.each(databaseKinds)('on %s', (kind) => {
  test('a code from the mail signs in once, in the browser that asked', async () => {
    const {parts, invite, ask, log} = await makeStaff(kind)
    await invite()
    const {browser, code} = await ask()
    const other = await ask()
    expect(await enterCode(parts, other.browser, code, DESK)).toEqual({status: 'wrong'})
    const entered = await enterCode(parts, browser, code, DESK)
    if (entered.status !== 'in') throw new Error(entered.status)
    expect(await readSession(parts, entered.token, DESK, true)).toMatchObject({
      email: ROSA,
      role: 'front-desk',
    })
    expect(await enterCode(parts, browser, code, DESK)).toEqual({status: 'wrong'})
    expect(await log()).toEqual([
      `${ROSA} | failed-sign-in | code`,
      `${ROSA} | sign-in | code`,
      'unknown | failed-sign-in | code',
    ])
  })

  test('of two who enter a code at the same moment, one is let in', async () => {
    const {parts, invite, ask} = await makeStaff(kind)
    await invite()
    for (let round = 0; round < 4; round++) {
      const {browser, code} = await ask()
      const both = await Promise.all([1, 2].map(() => enterCode(parts, browser, code, DESK)))
      expect(both.map(({status}) => status).sort()).toEqual(['in', 'wrong'])
    }
  })

  test('a code ends after ten minutes, and after five wrong tries', async () => {
    const {parts, invite, ask, wait} = await makeStaff(kind)
    await invite()
    const late = await ask()
    wait(CODE_LASTS_MS)
    expect(await enterCode(parts, late.browser, late.code, DESK)).toEqual({status: 'wrong'})
    const guessed = await ask()
    for (let tried = 0; tried < 5; tried++)
      expect(await enterCode(parts, guessed.browser, '0000 000x', DESK)).toEqual({status: 'wrong'})
    expect(await enterCode(parts, guessed.browser, guessed.code, DESK)).toEqual({status: 'wrong'})
  })

  test('an unknown address, and one that was disabled, hear the same as a known one, and are sent nothing', async () => {
    const {parts, db, invite, mails, clock} = await makeStaff(kind)
    await invite()
    await invite('left@clinic.example')
    await disable(db, 'left@clinic.example', clock.now)
    for (const email of ['nobody@clinic.example', 'left@clinic.example']) {
      const asked = await askForCode(parts, email, DESK)
      if (asked.status !== 'asked') throw new Error(asked.status)
      expect(await asked.mail()).toBeUndefined()
      expect(await enterCode(parts, asked.browser, '12345678', DESK)).toEqual({status: 'wrong'})
    }
    expect(mails).toEqual([])
    expect(await db.query('select count(*) as count from staff_codes')).toMatchObject([{count: 2}])
  })

  test('an address gets five codes in a quarter of an hour, from wherever it is asked, known or not', async () => {
    const {parts, invite, wait, log} = await makeStaff(kind)
    await invite()
    for (const email of [ROSA, 'nobody@clinic.example']) {
      const outcomes: string[] = []
      for (let tried = 0; tried < 8; tried++)
        outcomes.push((await askForCode(parts, email, {...DESK, client: `203.0.113.${tried}`})).status)
      expect(outcomes).toEqual([...Array(5).fill('asked'), ...Array(3).fill('too-many')])
    }
    expect(await log()).toEqual(Array(2).fill('unknown | failed-sign-in | too many tries: ask'))
    wait(QUARTER)
    expect((await askForCode(parts, ROSA, DESK)).status).toBe('asked')
  })

  test('an account that is tried a thousand times is not guessed, and the log stays short', async () => {
    const {parts, invite, ask, log} = await makeStaff(kind)
    await invite()
    const codes = [await ask(), await ask(), await ask(), await ask(), await ask()]
    const outcomes = new Set<string>()
    for (let tried = 0; tried < 1_000; tried++) {
      const {browser} = codes[tried % 5] ?? {browser: ''}
      outcomes.add((await enterCode(parts, browser, String(tried).padStart(8, '9'), ELSEWHERE)).status)
    }
    expect([...outcomes]).toEqual(['wrong', 'too-many'])
    expect((await log()).length).toBe(61)
    // Only where the tries came from is closed; and the codes themselves are used up.
    expect((await enterCode(parts, codes[0]?.browser ?? '', codes[0]?.code ?? '', DESK)).status).toBe('wrong')
  })

  test('neither a code nor an address that was typed is kept as it is', async () => {
    const {db, ask, invite} = await makeStaff(kind)
    await invite()
    const {browser, code} = await ask()
    await ask('nobody@clinic.example')
    const kept = JSON.stringify([
      await db.query('select * from staff_codes'),
      await db.query('select * from staff_tries'),
    ])
    for (const secret of [browser, code, code.replace(' ', ''), 'nobody', 'rosa', DESK.client])
      expect(kept).not.toContain(secret)
  })
})

test('nothing is done that the access log cannot take', async () => {
  const {parts, db, invite, ask} = await makeStaff()
  await invite()
  const {browser, code} = await ask()
  const isDown = {...parts, record: () => Promise.reject(new Error('the log is down'))}
  await expect(enterCode(isDown, browser, code, DESK)).rejects.toThrow('the log is down')
  expect(await db.query('select * from staff_sessions')).toEqual([])
})
