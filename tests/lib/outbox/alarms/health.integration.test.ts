import {describe, expect, onTestFinished, test, vi} from 'vitest'
import {cmsState} from '@/lib/cms/cms-state'
import {ContentUnavailable} from '@/lib/cms/content-unavailable'
import {renderReport} from '@/lib/consultation/alarms/render-report'
import {contentProblems} from '@/lib/freshness/content-problems'
import {reconcileContent} from '@/lib/freshness/reconcile/reconcile-content'
import {channelsToPeople} from '@/lib/outbox/alarms/channels'
import {sendDailyReport} from '@/lib/outbox/alarms/daily-report'
import {checkHealth} from '@/lib/outbox/alarms/health'
import {raiseRequestAlarms} from '@/lib/outbox/alarms/request-alarms'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {startWorker} from '@/lib/outbox/run/worker'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {resetContentState} from '../../cms/reset-content-state'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, loggedLines, makeSite} from '../make-site'
import {markHandled} from '../mark-handled'
import {alarmsTo, healthParts} from '../parts'
import {makeChat} from './make-chat'

const MINUTE = 60_000

describe.each(databaseKinds)('on %s', (kind) => {
  test('all is well while requests are delivered', async () => {
    const {receive, check} = await makeCheck()
    expect(await check()).toMatchObject({ok: true, problems: [], details: {counts: {}}})
    await receive(formOf())
    expect(await check()).toMatchObject({
      ok: true,
      details: {counts: {queued: 1}, oldestUndeliveredSeconds: 0},
    })
  })

  test('a request that waits for more than ten minutes is a problem', async () => {
    const {receive, delivery, fault, check} = await makeCheck()
    await receive(formOf())
    await fault('500')
    await deliverNext({...delivery, retryPause: () => 60 * MINUTE})
    expect((await check(9 * MINUTE)).ok).toBe(true)
    expect(await check(11 * MINUTE)).toMatchObject({ok: false, problems: ['undelivered-too-long']})
  })

  test('a request that needs attention is a problem until it is handled', async () => {
    const {receive, delivery, place, check} = await makeCheck()
    const outcome = await receive(formOf())
    await drainOnce({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.example'}})
    expect(await check()).toMatchObject({ok: false, problems: ['needs-attention']})
    if (outcome.status === 'received') await markHandled(place, outcome.reference, 1)
    expect((await check()).ok).toBe(true)
  })

  test('a store that cannot be written to is a problem', async () => {
    const {place, check} = await makeCheck()
    await rowsOf(place, 'drop table consultation_counters')
    expect(await check()).toEqual({ok: false, problems: ['store-not-writable']})
  })

  test.each([
    ['wrong key', 'mail-misconfigured'],
    ['quota', 'mail-quota-used-up'],
  ])('mail that is refused for a %s is a problem at once, until it is sent', async (what, problem) => {
    const {receive, delivery, fault, inbox, check} = await makeCheck()
    await receive(formOf())
    if (what === 'quota') await fault('quota')
    const apiKey = what === 'quota' ? 're_test' : 'wrong'
    await deliverNext({...delivery, transport: resendTransport({apiKey, baseUrl: inbox.url, spacingMs: 0})})
    expect(await check()).toMatchObject({ok: false, problems: [problem]})
    await drainOnce(delivery)
    expect(await check()).toMatchObject({ok: true, problems: []})
  })

  test('a request that failed four times is a problem before ten minutes have gone by', async () => {
    const {receive, delivery, fault, check} = await makeCheck()
    await receive(formOf())
    for (let tried = 1; tried <= 5; tried++) {
      expect((await check()).ok).toBe(true)
      await fault('500')
      await deliverNext(delivery)
    }
    expect(await check()).toMatchObject({ok: false, problems: ['delivery-failing']})
  })

  test('a channel for alarms whose last message was refused is a problem until one is taken', async () => {
    const {receive, delivery, check} = await makeCheck()
    const {url} = await makeChat([404])
    const alarms = alarmsTo({webhookUrl: url})
    await receive(formOf())
    await drainOnce({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.example'}})
    await raiseRequestAlarms({...delivery, alarms})
    expect((await check(0, {alarms})).problems).toEqual(['needs-attention', 'alarms-not-sent'])
    expect((await check(0, {alarms: alarmsTo({webhookUrl: 'https://another.test/hook'})})).problems).toEqual([
      'needs-attention',
    ])
    await raiseRequestAlarms({...delivery, alarms, now: () => Date.now() + 2 * MINUTE})
    expect((await check(2 * MINUTE, {alarms})).problems).toEqual(['needs-attention'])
  })

  test('a daily report that cannot be sent is a problem', async () => {
    const {delivery, fault, check} = await makeCheck()
    const noon = Math.ceil(Date.now() / (24 * 60 * MINUTE)) * 24 * 60 * MINUTE + 17 * 60 * MINUTE
    await fault('500')
    await sendDailyReport({...delivery, dailyReport: renderReport, now: () => noon})
    expect((await check(noon - Date.now(), {hasDailyReport: true})).problems).toEqual([
      'daily-report-not-sent',
    ])
    await sendDailyReport({...delivery, dailyReport: renderReport, now: () => noon + MINUTE})
    expect((await check(noon - Date.now() + MINUTE, {hasDailyReport: true})).problems).toEqual([])
  })

  async function makeCheck() {
    const site = await makeSite({kind})
    const check = (later = 0, {alarms = alarmsTo(), hasDailyReport = false} = {}) =>
      checkHealth({
        ...healthParts(site.store),
        channels: channelsToPeople({...site.delivery, alarms}).map(({name}) => name),
        hasDailyReport,
        now: () => Date.now() + later,
      })
    return {...site, check}
  }
})

test('a worker that has not looked for half a minute is a problem', async () => {
  const {store} = await makeSite()
  const worker = {
    wake: () => {},
    stop: async () => {},
    silentForMs: () => 31_000,
    interruptedForMs: () => undefined,
  }
  expect(await checkHealth({...healthParts(store), worker})).toMatchObject({
    ok: false,
    problems: ['worker-silent'],
    details: {workerAgeSeconds: 31},
  })
})

test('delivery that fails at every look is a problem after ten seconds, and is none as soon as one succeeds', async () => {
  const {delivery, store} = await makeSite()
  const clock = vi.spyOn(performance, 'now').mockReturnValue(5_000)
  let isBroken = true
  const worker = startWorker({
    delivery: async () => ({
      ...delivery,
      store: {
        ...store,
        claim: async (...all) => (isBroken ? Promise.reject(new Error('x')) : store.claim(...all)),
      },
    }),
    raiseOutageAlarms: async () => {},
    pollMs: 50,
  })
  onTestFinished(() => worker.stop())
  const problems = async () => (await checkHealth({...healthParts(store), worker})).problems
  await expect.poll(worker.interruptedForMs).toBe(0)
  clock.mockReturnValue(15_000)
  expect(await problems()).toEqual([])
  clock.mockReturnValue(15_001)
  expect(await problems()).toEqual(['delivery-interrupted'])
  isBroken = false
  await expect.poll(problems).toEqual([])
})

test('content that cannot be had is a problem until it was had again', async () => {
  const {store} = await makeSite()
  loggedLines()
  resetContentState()
  onTestFinished(resetContentState)
  const check = () => checkHealth({...healthParts(store), others: contentProblems()})
  expect((await check()).problems).toEqual([])
  const down = Promise.reject(new ContentUnavailable('down'))
  await cmsState()
    .breaker.run(() => down)
    .catch(() => undefined)
  expect((await check()).problems).toEqual([])
  for (let time = 0; time < 4; time++)
    await cmsState()
      .breaker.run(() => down)
      .catch(() => undefined)
  expect((await check()).problems).toEqual(['content-unavailable'])
  resetContentState()
  // No lake runs at the address of the tests.
  vi.stubEnv('LAKE_PORT', '1')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await reconcileContent()).toBe(false)
  expect((await check()).problems).toEqual(['content-unavailable'])
})
