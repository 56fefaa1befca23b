import {expect, test} from 'vitest'
import {answerByText, readReplyPromise, replyPromiseFor, whatNext} from '@/lib/consultation/reply-promise'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {formOf, makeSite, patient} from '../outbox/make-site'

const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [{date: '2026-11-26'}],
  answerWithin: {amount: 1, unit: 'businessDays'} as const,
}
const SUNDAY = Date.parse('2026-11-22T20:00:00-05:00')
const MONDAY = Date.parse('2026-11-23T11:00:00-05:00')
const notCost = {isAboutCost: false}

test('who writes while the clinic is closed reads when it opens, and by when it answers', () => {
  expect(whatNext(replyPromiseFor(clinic, SUNDAY), notCost)).toEqual([
    'You sent this while we were closed. We open next on Monday, November 23, from 9 AM to 5 PM.',
    'We contact you by Monday, November 23 at 5 PM, Eastern Standard Time, the way you chose.',
  ])
})

test('who writes while it is open reads by when it answers', () => {
  expect(whatNext(replyPromiseFor(clinic, MONDAY), notCost)).toEqual([
    'We contact you by Tuesday, November 24 at 5 PM, Eastern Standard Time, the way you chose.',
  ])
})

test('who asks about cost reads that a written estimate comes, and when', () => {
  const sentences = whatNext(replyPromiseFor(clinic, MONDAY), {isAboutCost: true})
  expect(sentences.at(-1)).toBe(
    'You asked about cost. You also get a written estimate, by Friday, November 27.',
  )
})

test('what the clinic has not said is marked as missing; what nobody could ask is not made up', () => {
  for (const missing of [{timeZone: null}, {openingHours: []}, {answerWithin: null}]) {
    const promised = replyPromiseFor({...clinic, ...missing}, MONDAY)
    expect(whatNext(promised, notCost).join()).toContain('[Clinic to supply: opening hours and reply time]')
  }
  expect(whatNext(replyPromiseFor(undefined, MONDAY), notCost)).toEqual(['We contact you the way you chose.'])
})

test('a promise that was kept is read back, and anything else is none', () => {
  const promised = replyPromiseFor(clinic, SUNDAY)
  expect(readReplyPromise(JSON.stringify(promised))).toEqual(promised)
  const wrong = [
    null,
    undefined,
    '',
    '{',
    '[]',
    '{}',
    JSON.stringify({...promised, timeZone: 'Mars/Olympus'}),
    JSON.stringify({...promised, answerBy: 1e18}),
    JSON.stringify({...promised, answerBy: '<script>'}),
    JSON.stringify({...promised, estimateBy: '2026-02-30'}),
  ]
  expect(wrong.map(readReplyPromise)).toEqual(wrong.map(() => undefined))
})

const DAY = 24 * 3_600_000
const OPENS = Date.parse('2026-11-23T09:00:00-05:00')
const CLOSES = Date.parse('2026-11-23T17:00:00-05:00')

test.each([
  ['a moment before it opens', OPENS - 1, {opens: OPENS, closes: CLOSES, answerBy: CLOSES + DAY}],
  ['at the moment at which it opens', OPENS, {answerBy: CLOSES + DAY}],
])('%s the promise holds the next opening, or none', (_when, at, times) => {
  expect(replyPromiseFor(clinic, at)).toEqual({
    timeZone: 'America/New_York',
    estimateBy: expect.any(String),
    ...times,
  })
})

test.each([
  ['a number', '(804) 555-0123', '(804) 555-0123'],
  ['more than a number', '1'.repeat(50), '1'.repeat(40)],
  ['nothing', undefined, undefined],
  ['nothing, as the Studio says it', null, undefined],
  ['a placeholder', '[Clinic to supply: phone]', undefined],
])('a clinic whose phone is %s is named so', (_what, phone, named) => {
  expect(replyPromiseFor({...clinic, phone}, MONDAY).phone).toBe(named)
})

test('a clinic that has said nothing is told apart from one that was not known', () => {
  const unsaid = replyPromiseFor({...clinic, timeZone: null}, MONDAY)
  expect(unsaid).toEqual({isUnsaid: true, estimateBy: expect.any(String)})
  expect(replyPromiseFor(undefined, MONDAY)).toEqual({estimateBy: expect.any(String)})
  expect(replyPromiseFor({...clinic, answerWithin: null}, MONDAY)).toMatchObject({isUnsaid: true})
})

test.each(['answerBy', 'opens', 'closes'])(
  'a moment after the year 2200 in "%s" is none that was promised',
  (name) => {
    const latest = Date.parse('2200-01-01')
    const read = (at: number) =>
      readReplyPromise(JSON.stringify({timeZone: 'UTC', estimateBy: '2026-11-30', [name]: at}))
    expect(read(latest - 1)).toMatchObject({[name]: latest - 1})
    expect(read(latest)).toBeUndefined()
  },
)

test('a time is told in the clinic’s zone, and only when there is one', () => {
  expect(answerByText({timeZone: 'UTC', answerBy: MONDAY, estimateBy: '2026-11-30'})).toMatch(
    /^Monday, November 23 at 4 PM, Coordinated Universal Time$/,
  )
  expect(answerByText({answerBy: MONDAY, estimateBy: '2026-11-30'})).toBeUndefined()
  expect(answerByText({timeZone: 'UTC', estimateBy: '2026-11-30'})).toBeUndefined()
})

test('a next opening is told only with its end and its zone', () => {
  const whole = {timeZone: 'UTC', opens: OPENS, closes: CLOSES, estimateBy: '2026-11-30'}
  expect(whatNext(whole, notCost)).toHaveLength(2)
  for (const name of ['timeZone', 'opens', 'closes'])
    expect(whatNext({...whole, [name]: undefined}, notCost)).toEqual(['We contact you the way you chose.'])
})

test.each(databaseKinds)(
  'on %s page and mail say the same, also when the hours change and the form is sent again',
  async (kind) => {
    const {receive, delivery, emails, place} = await makeSite({kind})
    const first = await receive(formOf(), clinic)
    const again = await receive(formOf(), {...clinic, answerWithin: {amount: 9, unit: 'businessDays'}})
    expect(again).toEqual(first)
    await drainOnce(delivery)
    const said = first.status === 'received' ? whatNext(first.promised, first) : []
    const [, by] = /contact you by (.*), the way/.exec(said.join()) ?? []
    const [email] = await emails()
    expect(email?.text).toContain(`we contact you by ${by}`)
    const [row] = await rowsOf(place, 'select promised from consultation_requests')
    expect(String(row?.promised)).not.toContain(patient.name)
  },
)

test('a request of an earlier release, which holds no promise, is delivered all the same', async () => {
  const {receive, delivery, emails, place} = await makeSite()
  await receive(formOf(), clinic)
  await rowsOf(place, 'update consultation_requests set promised = null returning id')
  await drainOnce(delivery)
  const [email] = await emails()
  expect(email?.text).toMatch(/Received .* UTC/)
  expect(email?.text).toContain('good-faith estimate is due by')
})
