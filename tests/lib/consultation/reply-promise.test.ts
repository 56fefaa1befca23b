import {expect, test} from 'vitest'
import {readReplyPromise, replyPromiseFor, whatNext} from '@/lib/consultation/reply-promise'
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
