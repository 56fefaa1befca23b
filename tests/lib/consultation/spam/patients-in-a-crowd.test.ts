import {randomUUID} from 'node:crypto'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {makeFormToken} from '@/lib/consultation/spam/form-token'
import {cases} from '../../outbox/cases'
import {rowsOf} from '../../outbox/databases'
import {formOf, keys, makeSite, patient} from '../../outbox/make-site'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const NOW = Date.parse('2026-11-24T15:00:00Z')

/** What a browser sends that was open for a minute. */
const browser = (ageMs = 60 * SECOND) => ({
  requestId: randomUUID(),
  formToken: makeFormToken(keys, NOW - ageMs),
})

let people = 0
const somebody = () => ({...patient, phone: `804 555 ${String(1_000 + people++)}`})

test('however busy the site is, patients without JavaScript are delivered like all others', async () => {
  const {receiveAs: receive, store} = await makeSite()
  const send = (extra: Record<string, string>) =>
    receive(formOf({...somebody(), ...extra}), {now: () => NOW, perDay: () => 20})
  for (let count = 0; count < 30; count++) await send({})
  for (let count = 0; count < 60; count++) await send(browser())
  for (let count = 0; count < 10; count++) await send({})
  expect(await store.countByState()).toEqual({queued: 100})
  const kinds: Record<string, string>[] = [{}, browser(), {requestId: randomUUID()}]
  for (const kind of kinds) await send(kind)
  expect(await store.countByState(), 'five times twenty: all alike are held').toEqual({queued: 100, held: 3})
})

test('no load of the site and no sign that patients show by nature holds a harmless request', async () => {
  const {receiveAs: receive, place} = await makeSite()
  const day = Math.floor(NOW / (24 * HOUR))
  const natural: (() => Record<string, string>)[] = [
    () => ({}),
    () => browser(),
    () => browser(48 * HOUR),
    () => ({requestId: randomUUID()}),
  ]
  const supports = [
    '',
    'I am deaf.ASL/CART please',
    'A Spanish interpreter who can wait for me at the door of the clinic, please',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...natural), fc.constantFrom(...supports)), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.nat(999),
      fc.boolean(),
      async (sends, delivered, isKnown) => {
        await rowsOf(
          place,
          `insert into consultation_counters (name, day, count) values ('delivered', ${day}, ${delivered})
           on conflict (name, day) do update set count = excluded.count returning 1`,
        )
        // One person, who puts something right each time.
        const person = somebody()
        const client = isKnown ? person.phone : undefined
        for (const [place, [kind, support]] of sends.entries()) {
          const form = formOf({
            ...person,
            name: `Jane ${place}`,
            support: support && `${support} (${person.phone})`,
            ...kind(),
          })
          expect(await receive(form, {now: () => NOW, client, perDay: () => 210})).toMatchObject({
            status: 'received',
          })
        }
        expect(await rowsOf(place, "select signs from consultation_requests where status = 'held'")).toEqual(
          [],
        )
      },
    ),
    cases(60, 300),
  )
})

test('who sends a form again with the same long text is one person', async () => {
  const {receiveAs: receive, store} = await makeSite()
  const support = 'I am deaf: please write first, and book an interpreter for ASL'
  const person = somebody()
  for (let count = 0; count < 12; count++) {
    await receive(formOf({...person, name: `Jane ${count}`, support}), {now: () => NOW})
  }
  expect(await store.countByState()).toEqual({queued: 12})
  for (let count = 0; count < 4; count++) {
    await receive(formOf({...somebody(), support: `  ${support.toUpperCase()}`}), {now: () => NOW})
  }
  expect(await store.countByState(), 'others who send it too').toEqual({queued: 14, held: 2})
})
