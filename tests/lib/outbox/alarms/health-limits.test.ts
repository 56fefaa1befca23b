import {expect, test} from 'vitest'
import {checkHealth} from '@/lib/outbox/alarms/health'
import {recordResult} from '@/lib/outbox/alarms/notify'
import type {Worker} from '@/lib/outbox/run/worker'
import {rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {healthParts} from '../parts'
import {logsOf} from '../scripted'

const SECOND = 1_000
const DAY = 24 * 60 * 60 * SECOND

test.each([
  [30_499, undefined, []],
  [30_500, undefined, ['worker-silent']],
  [0, 10_000, []],
  [0, 10_001, ['delivery-interrupted']],
  [31_000, 11_000, ['worker-silent', 'delivery-interrupted']],
])('a worker that is silent for %i ms and fails for %s ms: %j', async (silentMs, failingMs, problems) => {
  const {check} = await makeCheck()
  const worker = {silentForMs: () => silentMs, interruptedForMs: () => failingMs} as Worker
  expect(await check({worker})).toMatchObject({
    ok: problems.length === 0,
    problems,
    details: {workerAgeSeconds: Math.round(silentMs / 1000)},
  })
})

test.each([
  ['queued', 600 * SECOND, 600, []],
  ['queued', 601 * SECOND, 601, ['undelivered-too-long']],
  ['sending', 601 * SECOND, 601, ['undelivered-too-long']],
  ['queued', -5 * SECOND, 0, []],
  ['accepted', 601 * SECOND, undefined, []],
])('a request that is %s for %i ms is told by its age', async (status, waitsMs, seconds, problems) => {
  const {check, put, at} = await makeCheck()
  await put(`status = '${status}', created_at = ${at - waitsMs}`)
  expect(await check()).toEqual({
    ok: problems.length === 0,
    problems,
    details: {
      journaled: 0,
      counts: {[status]: 1},
      oldestUndeliveredSeconds: seconds,
      workerAgeSeconds: undefined,
    },
  })
})

test.each([
  [4, 'queued', []],
  [5, 'queued', ['delivery-failing']],
  [5, 'sending', ['delivery-failing']],
  [5, 'accepted', []],
])('a request that was tried %i times and is %s: %j', async (attempts, status, problems) => {
  const {check, put} = await makeCheck()
  await put(`status = '${status}', attempts = ${attempts}`)
  expect((await check()).problems).toEqual(problems)
})

test.each([
  ['queued', 'misconfigured', ['mail-misconfigured']],
  ['sending', 'quota', ['mail-quota-used-up']],
  ['queued', 'busy', []],
  // Mail works again for the others: this one needs a person, and is told as such.
  ['needs_attention', 'misconfigured', ['needs-attention']],
])('a request that is %s after a failure of the kind %s: %j', async (status, failure, problems) => {
  const {check, put} = await makeCheck()
  await put(`status = '${status}', failure = '${failure}'`)
  expect((await check()).problems).toEqual(problems)
})

test.each([
  [undefined, 0, []],
  [{count: 0, since: 1, reference: undefined}, 0, []],
  [{count: 1, since: 1, reference: 'R'}, 1, ['requests-in-journal']],
])('what waits beside the store (%j) is counted', async (waiting, journaled, problems) => {
  const {check} = await makeCheck()
  const journal = {waiting: async () => waiting} as never
  expect(await check({journal})).toMatchObject({problems, details: {journaled}})
})

test('only a channel that is in use, and a report that is wanted, can be a problem', async () => {
  const {check, store, at} = await makeCheck()
  for (const name of ['hook', 'digest']) await recordResult(store, name, 'x', at)
  expect((await check()).problems).toEqual([])
  expect((await check({channels: ['other', 'hook']})).problems).toEqual(['alarms-not-sent'])
  expect((await check({hasDailyReport: true})).problems).toEqual(['daily-report-not-sent'])
})

test('a store that fails is a problem beside the others, and the log says why', async () => {
  const {check, logged} = await makeCheck()
  const store = async () => Promise.reject(Object.assign(new Error('Jane'), {code: 'ENOSPC'}))
  expect(await check({store, others: ['content-unavailable']})).toEqual({
    ok: false,
    problems: ['content-unavailable', 'store-not-writable'],
  })
  expect(logsOf(logged, 'health.')).toEqual([{event: 'health.store-failed', error: 'Error:ENOSPC'}])
})

test('a check writes to the store, as a disk that can only be read keeps no request', async () => {
  const {check, store, at} = await makeCheck()
  await check()
  await check()
  expect(await store.countOf('health', at)).toBe(2)
})

test('the clock of the store is followed before its time is read', async () => {
  const {store} = await makeCheck()
  let now = 1
  const follow = async () => {
    now = 5 * DAY
  }
  const clock = {now: () => now, follow}
  await checkHealth(healthParts({...store, clock}))
  expect([await store.countOf('health', 1), await store.countOf('health', now)]).toEqual([0, 1])
})

async function makeCheck() {
  const {store, receive, place, logged} = await makeSite()
  const at = Date.now()
  const put = async (columns: string) => {
    await receive(formOf(patient))
    await rowsOf(place, `update consultation_requests set ${columns} returning id`)
  }
  const check = (changes: Partial<Parameters<typeof checkHealth>[0]> = {}) =>
    checkHealth({...healthParts(store), now: () => at, ...changes})
  return {store, put, check, at, logged}
}
