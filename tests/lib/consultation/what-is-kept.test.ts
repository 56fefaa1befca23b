import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {requestIdField, trapField} from '@/lib/consultation/form/hidden-fields'
import {replyPromiseFor} from '@/lib/consultation/reply-promise'
import {openJournal} from '@/lib/outbox/journal/journal'
import type {NewRequest} from '@/lib/outbox/store/request-store'
import {rowsOf} from '../outbox/databases'
import {formOf, makeSite, patient} from '../outbox/make-site'
import {logsOf} from '../outbox/scripted'

const NOW = Date.parse('2026-11-24T15:00:00Z')
const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [],
  answerWithin: {amount: 1, unit: 'businessDays'} as const,
}
const spam = {...patient, [trapField]: 'x'}

test('a request is stored with its time, its keys, what was promised, and the signs of spam', async () => {
  const {receiveAs, place} = await makeSite()
  const outcome = await receiveAs(formOf(), {now: () => NOW, hours: async () => clinic})
  const promised = replyPromiseFor(clinic, NOW)
  expect(outcome).toEqual({status: 'received', reference: expect.any(String), promised, isAboutCost: true})
  expect(await rowsOf(place)).toMatchObject([
    {
      status: 'queued',
      created_at: NOW,
      next_at: NOW,
      suspect: 0,
      signs: 'no-token',
      promised: JSON.stringify(promised),
      dedupe: expect.stringMatching(/^c:/),
      request_key: expect.stringMatching(/^n:/),
    },
  ])
})

test.each([
  ['cost', true],
  ['other', false],
])('whether a question about %s is about cost: %s', async (topic, isAboutCost) => {
  const {receive} = await makeSite()
  expect(await receive(formOf({...patient, topic}))).toMatchObject({isAboutCost})
})

describe('the log', () => {
  test.each([
    ['stored', patient, 'request.stored'],
    ['held', spam, 'request.held'],
  ])('says that a request was %s, how long it took, and no more', async (_what, answers, event) => {
    const {receive, logged} = await makeSite()
    const outcome = await receive(formOf(answers))
    const reference = outcome.status === 'received' ? outcome.reference : ''
    expect(logsOf(logged, '')).toEqual([{event, reference, ms: expect.any(Number)}])
    expect(Number(logsOf(logged, '')[0]?.ms)).toBeLessThan(60_000)
  })

  test('says that a request came again', async () => {
    const {receive, logged} = await makeSite()
    await receive(formOf())
    await receive(formOf())
    expect(logsOf(logged, '').map(({event}) => event)).toEqual(['request.stored', 'request.repeated'])
  })

  test('says why a request could not be kept, without its words', async () => {
    const {receiveAs, logged} = await makeSite()
    const store = async () => Promise.reject(Object.assign(new Error('Jane'), {code: 'ENOSPC'}))
    expect(await receiveAs(formOf(), {store})).toMatchObject({
      status: 'unavailable',
      values: {name: [patient.name]},
    })
    expect(logsOf(logged, '')).toEqual([
      {event: 'request.not-stored', error: 'Error:ENOSPC'},
      {event: 'request.not-kept', error: 'Error:ENOSPC'},
    ])
  })
})

test('what was stored is known as stored, although it could not be counted', async () => {
  const {receiveAs, store, logged} = await makeSite()
  let counts = 0
  const countEach: typeof store.countEach = async (...all) => {
    // The second count is of what is delivered.
    if (++counts > 1) throw new TypeError('down')
    return store.countEach(...all)
  }
  expect(await receiveAs(formOf(), {store: async () => ({...store, countEach})})).toMatchObject({
    status: 'received',
  })
  expect(await store.countByState()).toEqual({queued: 1})
  expect(logsOf(logged, 'request.not')).toEqual([{event: 'request.not-counted', error: 'TypeError'}])
})

test('a request is counted as delivered or held, once, when it is new', async () => {
  const {receiveAs, store} = await makeSite()
  const at = {now: () => NOW}
  for (const answers of [patient, patient, spam, {...spam, name: 'Another'}])
    await receiveAs(formOf(answers), at)
  expect(await store.readCounts(['delivered', 'held'], NOW)).toEqual(
    new Map([
      ['delivered', 1],
      ['held', 1],
    ]),
  )
})

test('who sends a form again and again is no crowd', async () => {
  const {receiveAs, store} = await makeSite()
  const as = {now: () => NOW, client: '198.51.100.7'}
  for (let time = 0; time < 40; time++) await receiveAs(formOf(), as)
  await receiveAs(formOf({...patient, name: 'Another'}), as)
  expect((await store.list(5)).map(({signs, state}) => [state, signs])).toEqual(
    Array(2).fill(['queued', 'no-token']),
  )
})

test('a form that two servers take at once is one request, and the second answer says so', async () => {
  const {receiveAs, store, logged} = await makeSite()
  const first = await receiveAs(formOf(), {now: () => NOW})
  // The other server stored it after this one had looked.
  const blind = {...store, findRepeat: async () => undefined}
  const second = await receiveAs(formOf(), {now: () => NOW, store: async () => blind})
  expect(second).toEqual(first)
  expect(logsOf(logged, 'request.').map(({event}) => event)).toEqual(['request.stored', 'request.repeated'])
  expect(await store.readCounts(['delivered'], NOW)).toEqual(new Map([['delivered', 1]]))
})

test('the worker is woken for what is kept, and for nothing else', async () => {
  const {receiveAs} = await makeSite()
  let wakes = 0
  const wake = () => void wakes++
  await receiveAs(formOf({...patient, name: ''}), {wake})
  await receiveAs(formOf(), {wake, store: () => Promise.reject(new Error('down'))})
  expect(wakes).toBe(0)
  await receiveAs(formOf(), {wake})
  expect(wakes).toBe(1)
})

test('the clock of the store is followed before a time is written down', async () => {
  const {receiveAs, store} = await makeSite()
  const kept: NewRequest[] = []
  let now = 1
  const clock = {
    now: () => now,
    follow: async () => {
      now = NOW
    },
  }
  const insert: typeof store.insert = async (request) => {
    kept.push(request)
    return store.insert(request)
  }
  await receiveAs(formOf(), {store: async () => ({...store, clock, insert})})
  expect(kept.map(({at}) => at)).toEqual([NOW])
})

test.each([
  ['a patient', patient, false, undefined],
  ['a machine', spam, true, 'trap no-token'],
])(
  'while the store is down, what %s sent is kept on the disk as it would have been stored',
  async (_who, answers, isSuspect, signs) => {
    const {receiveAs, folder, logged} = await makeSite()
    const kept: NewRequest[] = []
    const journal = {
      ...openJournal(path.join(folder, 'journal')),
      keep: async (request: NewRequest) => {
        kept.push(request)
        return 'AAAA-2222'
      },
    }
    const outcome = await receiveAs(formOf(answers), {
      now: () => NOW,
      hours: async () => clinic,
      store: () => Promise.reject(new Error('down')),
      journal: () => journal,
    })
    const promised = replyPromiseFor(clinic, NOW)
    expect(outcome).toMatchObject({status: 'received', reference: 'AAAA-2222', promised})
    expect(kept).toMatchObject([{at: NOW, isSuspect, promised: JSON.stringify(promised)}])
    if (signs) expect(kept[0]?.signs).toBe(signs)
    expect(logsOf(logged, 'request.').map(({event}) => event)).toEqual([
      'request.not-stored',
      'request.journaled',
    ])
  },
)

test('so much spam that it is not kept does not fill the disk either', async () => {
  const {receiveAs, store, folder} = await makeSite()
  const journal = openJournal(path.join(folder, 'journal'))
  const full = {...store, readCounts: async () => new Map([['held', 5_000]])}
  const outcome = await receiveAs(formOf(spam), {store: async () => full, journal: () => journal})
  expect(outcome).toMatchObject({status: 'unavailable'})
  expect(await journal.waiting()).toBeUndefined()
})

test('a file in the place of the browser’s id counts as none', async () => {
  const {receiveAs, place} = await makeSite()
  const form = formOf()
  form.set(requestIdField, new File([randomUUID()], 'id'))
  await receiveAs(form, {now: () => NOW})
  expect((await rowsOf(place))[0]?.request_key).toMatch(/^n:/)
})

test('a row of an earlier release holds no promise: one is made by the hours of now', async () => {
  const {receive, place} = await makeSite()
  await receive(formOf(), clinic)
  await rowsOf(place, 'update consultation_requests set promised = null returning id')
  expect(await receive(formOf(), clinic)).toMatchObject({promised: {timeZone: 'America/New_York'}})
})

test('a form with more fields than there are is sent back, with what to do', async () => {
  const {receive} = await makeSite()
  const form = formOf()
  for (let place = 0; place < 100; place++) form.append('extra', 'x')
  expect(await receive(form)).toMatchObject({
    status: 'invalid',
    errors: {form: 'Reload this page, then fill in the form again'},
    values: {name: [patient.name]},
  })
})
