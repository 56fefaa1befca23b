import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {fieldNames, questions} from '@/lib/consultation/form/questions'
import {makeFormToken} from '@/lib/consultation/spam/form-token'
import {openJournal} from '@/lib/outbox/journal/journal'
import {databaseKinds, rowsOf} from '../../outbox/databases'
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

const forms: [string, () => Record<string, string>, string, 'queued' | 'held'][] = [
  ['a patient', () => browser(), '', 'queued'],
  ['a patient without JavaScript', () => ({}), 'no-token', 'queued'],
  [
    'a patient whose time token could not be had',
    () => ({requestId: randomUUID()}),
    'script-without-token',
    'queued',
  ],
  ['a patient who comes back to the form after two days', () => browser(48 * HOUR), 'old-token', 'queued'],
  ['a browser that filled in everything at once', () => browser(0), 'too-fast', 'queued'],
  ['a time token that is not ours', () => ({...browser(), formToken: 'x'}), 'forged-token', 'queued'],
  [
    'a patient who names a web page',
    () => ({...browser(), support: 'see www.interpreters.example'}),
    'link',
    'queued',
  ],
  [
    'a deaf patient without JavaScript who leaves out a space',
    () => ({support: 'I am deaf.ASL/CART please'}),
    'no-token',
    'queued',
  ],
  ['what may be a link, from no browser', () => ({support: 'example.com'}), 'maybe-link no-token', 'queued'],
  [
    'a browser that fills in every field for its owner',
    () => ({...browser(), [trapField]: 'Jane'}),
    'filled-trap',
    'queued',
  ],
  ['a machine that fills in every field', () => ({[trapField]: 'x'}), 'trap no-token', 'held'],
  [
    'a machine that fills in every field at once',
    () => ({...browser(0), [trapField]: 'x'}),
    'trap too-fast',
    'held',
  ],
  [
    'a machine that fills in every field, with a link',
    () => ({...browser(), [trapField]: 'x', support: 'https://x.example'}),
    'filled-trap link',
    'held',
  ],
  ['code for a link', () => ({...browser(), support: '<a href="//x">x</a>'}), 'link-code', 'held'],
  ['a link from no browser', () => ({support: 'https://x.example'}), 'link no-token', 'held'],
  ['a link at once', () => ({...browser(0), support: 'example.com/buy'}), 'link too-fast', 'held'],
]

describe.each(databaseKinds)('on %s', (kind) => {
  test('what is delivered, what is held, and why', async () => {
    const {receiveAs: receive, place} = await makeSite({kind})
    for (const [who, extra, signs, status] of forms) {
      const outcome = await receive(formOf({...somebody(), ...extra()}), {now: () => NOW, perDay: () => 200})
      expect(outcome, who).toMatchObject({status: 'received'})
      const reference = outcome.status === 'received' ? outcome.reference : ''
      const [row] = await rowsOf(
        place,
        `select * from consultation_requests where reference = '${reference}'`,
      )
      expect({who, signs: row?.signs ?? '', status: row?.status}).toEqual({who, signs, status})
      expect(row?.suspect).toBe(status === 'held' ? 1 : 0)
    }
  })

  test('one sender is a sign of its own after five requests in an hour, and held after thirty in a day', async () => {
    const {receiveAs: receive, store, logged} = await makeSite({kind})
    const send = (client: string, at = NOW, extra = {}) =>
      receive(formOf({...somebody(), ...browser(60 * SECOND - (at - NOW)), ...extra}), {
        now: () => at,
        client,
      })
    for (let count = 0; count < 30; count++) await send('198.51.100.7')
    expect(await store.countByState()).toEqual({queued: 30})
    await send('198.51.100.7', NOW + HOUR)
    expect(await store.countByState()).toEqual({queued: 30, held: 1})
    await send('198.51.100.8', NOW, {formToken: '', requestId: ''})
    await send('198.51.100.7', NOW + 24 * HOUR)
    expect(await store.countByState()).toEqual({queued: 32, held: 1})
    for (let count = 0; count < 7; count++) {
      await send('198.51.100.9', NOW, {
        support: 'https://x.example',
        formToken: makeFormToken(keys, NOW - HOUR),
      })
    }
    expect(await store.countByState(), 'an odd sign and many from one address').toEqual({queued: 37, held: 3})
    expect(logged.join()).not.toContain('198.51.100')
  })

  test('who sent what is kept as a hash of the day, and forgotten with it', async () => {
    const {receiveAs: receive, store, place} = await makeSite({kind})
    const client = '198.51.100.7'
    const names = async () => {
      const rows = await rowsOf(
        place,
        "select name from consultation_counters where name like 'seen:%' order by name",
      )
      return rows.map(({name}) => String(name))
    }
    const send = (at: number) => receive(formOf({...patient, ...browser()}), {now: () => at, client})
    await send(NOW)
    const today = await names()
    expect(today.map((name) => name.split(':')[1]).toSorted()).toEqual(['client', 'client-at-15', 'token'])
    expect(today.join()).not.toMatch(/198\.51|804555|555 ?0142/)
    await store.purge(0, NOW, {onlyHandled: false})
    expect(await names()).toEqual(today)
    await store.purge(0, NOW + 24 * HOUR, {onlyHandled: false})
    expect(await names()).toEqual([])
    await send(NOW + 24 * HOUR)
    const tomorrow = await names()
    expect(tomorrow).toHaveLength(3)
    expect(tomorrow.filter((name) => today.includes(name))).toEqual([])
  })

  test('fifty equal posts at once are one request and one answer, and count once', async () => {
    const {receiveAs: receive, store} = await makeSite({kind})
    const form = formOf({...patient, ...browser()})
    const send = () => receive(form, {now: () => NOW, client: '198.51.100.7', perDay: () => 200})
    const outcomes = await Promise.all(Array.from({length: 50}, send))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await store.countByState()).toEqual({queued: 1})
    expect(await store.readCounts(['delivered', 'held'], NOW)).toEqual(new Map([['delivered', 1]]))
  })
})

test('a token that many requests share, and a text that many senders share, are signs', async () => {
  const {receiveAs: receive, place} = await makeSite()
  const {formToken} = browser()
  const support = 'Best offers for your practice, answer this message today to learn more'
  for (let count = 0; count < 5; count++)
    await receive(formOf({...somebody(), support, formToken}), {now: () => NOW})
  const rows = await rowsOf(
    place,
    'select signs, status from consultation_requests order by created_at, rowid',
  )
  expect(rows.map(({signs, status}) => `${status} ${signs ?? ''}`)).toEqual([
    'queued ',
    'queued ',
    'queued ',
    'held used-token repeated',
    'held used-token repeated',
  ])
})

const freeTextNames = fieldNames.filter((name) => questions[name].isFreeText)

test.each(freeTextNames)(
  'links and texts that many senders share are signs in the answer to "%s"',
  async (name) => {
    const {receiveAs: receive, place} = await makeSite()
    const answers = [
      ...Array.from({length: 4}, () => 'Best offers for your practice, answer this today to learn more'),
      'See example.com',
    ]
    for (const [place, answer] of answers.entries())
      await receive(formOf({...somebody(), ...browser(), [name]: answer}), {now: () => NOW + place})
    const rows = await rowsOf(place, 'select signs from consultation_requests order by created_at')
    expect(rows.map(({signs}) => signs)).toEqual([null, null, null, 'repeated', 'maybe-link'])
  },
)

test('more suspects than anybody would look through are not kept, patients still are', async () => {
  const {receiveAs: receive, store, place} = await makeSite()
  const day = Math.floor(NOW / (24 * HOUR))
  await rowsOf(
    place,
    `insert into consultation_counters (name, day, count) values ('held', ${day}, 5000) returning 1`,
  )
  const spam = formOf({...somebody(), [trapField]: 'x'})
  expect(await receive(spam, {now: () => NOW})).toMatchObject({
    status: 'unavailable',
    values: {name: [patient.name]},
  })
  expect(await receive(formOf({...somebody(), ...browser()}), {now: () => NOW})).toMatchObject({
    status: 'received',
  })
  expect(await store.countByState()).toEqual({queued: 1})
  expect(await receive(spam, {now: () => NOW + 24 * HOUR})).toMatchObject({status: 'received'})
})

test('while nothing can be counted the form speaks for itself', async () => {
  const {receiveAs: receive, store, place, logged} = await makeSite()
  await rowsOf(place, 'drop table consultation_counters')
  expect(await receive(formOf())).toMatchObject({status: 'received'})
  expect(await receive(formOf({...patient, [trapField]: 'x', support: 'x'}))).toMatchObject({
    status: 'received',
  })
  expect(await store.countByState()).toEqual({queued: 1, held: 1})
  expect(logged.join()).toContain('"event":"request.not-judged"')
})

test('what looks like spam is held too when it comes while the store is down', async () => {
  const {receiveAs: receive, store, folder} = await makeSite()
  const journal = openJournal(path.join(folder, 'journal'))
  const down = {store: () => Promise.reject(new Error('down')), journal: () => journal}
  for (const filled of ['', 'x']) {
    expect(await receive(formOf({...somebody(), [trapField]: filled}), down)).toMatchObject({
      status: 'received',
    })
  }
  await journal.replay(store)
  expect(await store.countByState()).toEqual({queued: 1, held: 1})
  expect((await store.listHeld(1))[0]?.signs).toBe('trap no-token')
})
