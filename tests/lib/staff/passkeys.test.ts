import {describe, expect, test} from 'vitest'
import {disable} from '@/lib/staff/accounts/accounts'
import type {Staff} from '@/lib/staff/accounts/roles'
import {CHALLENGE_LASTS_MS} from '@/lib/staff/passkeys/challenges'
import {beginPasskey, finishPasskey} from '@/lib/staff/passkeys/make-passkey'
import {passkeysOf, removePasskey} from '@/lib/staff/passkeys/passkeys'
import {beginSignIn, finishSignIn} from '@/lib/staff/passkeys/use-passkey'
import {readSession} from '@/lib/staff/session/sessions'
import {databaseKinds} from '../outbox/databases'
import {makeDevice, PAGE} from './device'
import {DESK, makeStaff, ROSA} from './make-staff'

const WRONG = {status: 'wrong'}

describe.each(databaseKinds)('on %s', (kind) => {
  async function withPasskey() {
    const desk = await makeStaff(kind)
    const staff: Staff = await desk.invite()
    const device = makeDevice()
    const made = device.make(await beginPasskey(desk.parts, staff))
    expect(await finishPasskey(desk.parts, staff, made)).toBe(true)
    const challenge = async () => {
      const options = await beginSignIn(desk.parts, DESK)
      if (!options) throw new Error('too many tries')
      return options
    }
    const finish = (answer: unknown) => finishSignIn(desk.parts, answer, DESK)
    return {...desk, staff, device, made, challenge, finish}
  }

  test('a passkey signs in, without an address, a password or a mail', async () => {
    const {parts, device, challenge, finish, mails, log} = await withPasskey()
    const used = await finish(device.use(await challenge()))
    if (used.status !== 'in') throw new Error(used.status)
    expect(await readSession(parts, used.token, DESK, true)).toMatchObject({email: ROSA})
    expect(mails).toEqual([])
    expect(await log()).toEqual([`${ROSA} | staff-changed | passkey added`, `${ROSA} | sign-in | passkey`])
  })

  test('an answer is taken once, within five minutes, and to a challenge from here', async () => {
    const {device, challenge, finish, wait, log} = await withPasskey()
    const answer = device.use(await challenge())
    const both = await Promise.all([finish(answer), finish(answer)])
    expect(both.map(({status}) => status).sort()).toEqual(['in', 'wrong'])
    expect(await finish(answer)).toEqual(WRONG)
    const late = device.use(await challenge())
    wait(CHALLENGE_LASTS_MS)
    expect(await finish(late)).toEqual(WRONG)
    expect(await finish(device.use({challenge: 'bWFkZS11cA'}))).toEqual(WRONG)
    expect((await log()).at(-1)).toBe(`${ROSA} | failed-sign-in | passkey`)
  })

  test.each([
    ['of a page that imitates the desk', {page: {origin: 'https://clinic.evil.example', host: 'localhost'}}],
    ['for another host', {page: {...PAGE, host: 'evil.example'}}],
    ['without finger, face or code', {isVerified: false}],
  ])('an answer %s signs nobody in, and makes no passkey', async (_, how) => {
    const {parts, db, staff, device, challenge, finish} = await withPasskey()
    expect(await finish(device.use(await challenge(), how))).toEqual(WRONG)
    const second = makeDevice()
    const answer = second.make(await beginPasskey(parts, staff), how)
    expect(await finishPasskey(parts, staff, answer)).toBe(false)
    expect(await passkeysOf(db, staff.id)).toHaveLength(1)
  })

  test('another key, an unknown passkey and rubbish sign nobody in', async () => {
    const {device, challenge, finish} = await withPasskey()
    const other = makeDevice()
    const forged = {...other.use(await challenge()), id: device.id, rawId: device.id}
    for (const answer of [
      forged,
      other.use(await challenge()),
      undefined,
      'x',
      {id: device.id},
      {...forged, id: {}},
    ])
      expect(await finish(answer)).toEqual(WRONG)
  })

  test('a device whose counter goes back may be a copy, and is refused', async () => {
    const {device, challenge, finish} = await withPasskey()
    const use = async (counter: number) => (await finish(device.use(await challenge(), {counter}))).status
    expect([await use(7), await use(8), await use(8), await use(3), await use(0), await use(9)]).toEqual([
      'in',
      'in',
      'wrong',
      'wrong',
      'wrong',
      'in',
    ])
  })

  test('a passkey is made for who asked, once, and belongs to one account', async () => {
    const {parts, db, staff, made, invite, challenge} = await withPasskey()
    const other = await invite('tom@clinic.example')
    expect(await finishPasskey(parts, staff, made)).toBe(false)
    const device = makeDevice()
    expect(await finishPasskey(parts, other, device.make(await beginPasskey(parts, staff)))).toBe(false)
    expect(await finishPasskey(parts, other, device.make(await challenge()))).toBe(false)
    const again = {...made, response: {...made.response}}
    expect(await finishPasskey(parts, other, again)).toBe(false)
    expect(await passkeysOf(db, other.id)).toEqual([])
  })

  test('who was disabled signs in with no passkey, nor with an answer that was on its way', async () => {
    const {db, clock, device, challenge, finish, invite} = await withPasskey()
    const onItsWay = device.use(await challenge())
    await disable(db, ROSA, clock.now)
    expect(await finish(onItsWay)).toEqual(WRONG)
    await invite()
    expect(await finish(device.use(await challenge()))).toEqual(WRONG)
  })

  test('a lost device: its passkey and all sessions end, and nobody else can do that', async () => {
    const {parts, db, staff, device, challenge, finish, invite} = await withPasskey()
    const used = await finish(device.use(await challenge()))
    if (used.status !== 'in') throw new Error(used.status)
    const other = await invite('tom@clinic.example')
    expect(await removePasskey(db, other.id, device.id)).toBe(false)
    expect(await readSession(parts, used.token, DESK, true)).toMatchObject({email: ROSA})
    expect(await removePasskey(db, staff.id, device.id)).toBe(true)
    expect(await readSession(parts, used.token, DESK, true)).toBeUndefined()
    expect(await finish(device.use(await challenge()))).toEqual(WRONG)
  })

  test('one address gets sixty challenges in a quarter of an hour', async () => {
    const {parts} = await makeStaff(kind)
    for (let tried = 0; tried < 60; tried++) expect(await beginSignIn(parts, DESK)).toBeDefined()
    expect(await beginSignIn(parts, DESK)).toBeUndefined()
    expect(await beginSignIn(parts, {...DESK, client: '198.51.100.9'})).toBeDefined()
  })
})
