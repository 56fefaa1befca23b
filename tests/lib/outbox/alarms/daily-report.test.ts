import {expect, test} from 'vitest'
import {sendDailyReport} from '@/lib/outbox/alarms/daily-report'
import type {Delivery, ReportFacts} from '@/lib/outbox/send/delivery'
import {rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {logsOf, scriptedTransport} from '../scripted'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Some day to come. */
const NOON = Math.ceil(Date.now() / DAY) * DAY + DAY / 2
const today = new Date(NOON).toISOString().slice(0, 10)
const down = {ok: false, kind: 'busy', code: 'x:500'} as const

test('a report is due from noon in UTC on, until the day ends', async () => {
  const {report, sent} = await makeReport()
  await report(NOON - 1)
  expect(sent).toEqual([])
  await report(NOON)
  await report(NOON + DAY / 2 - 1)
  await report(NOON + DAY / 2)
  expect(sent).toHaveLength(1)
  await report(NOON + DAY)
  expect(sent).toHaveLength(2)
})

test('a clinic that wants no report gets none', async () => {
  const {report, sent} = await makeReport()
  await report(NOON, {dailyReport: undefined})
  expect(sent).toEqual([])
})

test('the report goes to the clinic’s mailbox in its turn, with a key of its own, and counts as a mail', async () => {
  const {report, sent, order, logged, store} = await makeReport()
  await report(NOON + 5, {dailyLimit: 1})
  expect(sent).toEqual([
    {
      mail: {
        from: 'Website <website@clinic.example>',
        to: 'front-desk@clinic.example',
        subject: `Report of ${today}`,
        text: 'text',
        html: 'html',
        headers: {'Auto-Submitted': 'auto-generated'},
      },
      key: `digest/${today}/${NOON + 5}`,
    },
  ])
  expect(order).toEqual(['turn'])
  expect(await store.countOf('mail', NOON)).toBe(1)
  expect(logsOf(logged, 'digest.')).toEqual([{event: 'digest.sent'}])
})

test('it is made of the last 24 hours, of what is open, and of the newest twenty that are held', async () => {
  const {report, facts, receive, place, references} = await makeReport()
  const at: [name: string, state: string, createdAt: number][] = [
    ['too old', 'accepted', NOON - DAY - 1],
    ['just in time', 'accepted', NOON - DAY],
    ['open', 'queued', NOON - 3 * DAY],
    ...Array.from({length: 22}, (_, place): [string, string, number] => [
      `held ${place}`,
      'held',
      NOON - 3 * DAY - place,
    ]),
  ]
  for (const [name, state, createdAt] of at) {
    const outcome = await receive(formOf({...patient, name}))
    const reference = outcome.status === 'received' ? outcome.reference : ''
    references.set(reference, name)
    await rowsOf(
      place,
      `update consultation_requests set status = '${state}', created_at = ${createdAt} where reference = '${reference}' returning id`,
    )
  }
  await report(NOON)
  const [{received, open, held}] = facts as [ReportFacts]
  const names = (all: {reference: string}[]) => all.map(({reference}) => references.get(reference))
  expect(names(received)).toEqual(['just in time'])
  expect(names(open)).toEqual(['open'])
  expect(names(held.named)).toEqual(Array.from({length: 20}, (_, place) => `held ${place}`))
  expect(held.count).toBe(22)
})

test('what the report named needs no alarm any more; what a failed report named does', async () => {
  const {report, receive, store, place} = await makeReport([down])
  await receive(formOf())
  await rowsOf(place, `update consultation_requests set status = 'held', created_at = ${NOON} returning id`)
  await report(NOON, {dailyLimit: 9})
  expect([await store.countUntold(), await store.countOf('mail', NOON)]).toEqual([1, 0])
  await report(NOON + MINUTE, {dailyLimit: 9})
  expect([await store.countUntold(), await store.countOf('mail', NOON)]).toEqual([0, 1])
})

test('a report that fails is tried again after its pause, with another key, and says why in the log', async () => {
  const {report, sent, logged} = await makeReport([down])
  await report(NOON)
  await report(NOON + MINUTE - 1)
  expect(sent).toHaveLength(1)
  await report(NOON + MINUTE)
  await report(NOON + 2 * MINUTE)
  expect(sent.map(({key}) => key)).toEqual([`digest/${today}/${NOON}`, `digest/${today}/${NOON + MINUTE}`])
  expect(logsOf(logged, 'digest.')).toEqual([
    {event: 'digest.not-sent', code: 'x:500'},
    {event: 'digest.sent'},
  ])
})

async function makeReport(answers: Parameters<typeof scriptedTransport>[0] = []) {
  const site = await makeSite()
  const {transport, sent} = scriptedTransport(answers)
  const facts: ReportFacts[] = []
  const order: string[] = []
  const report = (at: number, changes: Partial<Delivery> = {}) =>
    sendDailyReport({
      ...site.delivery,
      transport,
      pace: async () => void order.push('turn'),
      now: () => at,
      dailyReport: async (given, day) => {
        facts.push(given)
        return {subject: `Report of ${day}`, text: 'text', html: 'html'}
      },
      ...changes,
    })
  return {...site, report, sent, facts, order, references: new Map<string, string>()}
}
