import {expect, onTestFinished, test, vi} from 'vitest'
import {runningWorker, startWorker, wakeWorker} from '@/lib/outbox/run/worker'
import {deliverNext} from '@/lib/outbox/send/deliver'
import type {Delivery} from '@/lib/outbox/send/delivery'
import {rowsOf} from '../databases'
import {formOf, loggedLines, makeSite, patient} from '../make-site'
import {logsOf, scriptedTransport} from '../scripted'

const NEVER = 3_600_000
const MINUTE = 60_000

test('a worker is silent for as long as its looks hang, and no longer', async () => {
  const {delivery} = await makeSite()
  const time = makeTime()
  const look = Promise.withResolvers<void>()
  const {worker} = start({
    ...delivery,
    store: {...delivery.store, claim: async () => look.promise.then(() => [])},
  })
  time.set(31_000)
  expect(worker.silentForMs()).toBe(31_000)
  look.resolve()
  await expect.poll(worker.silentForMs).toBe(0)
  time.set(31_250)
  expect(worker.silentForMs()).toBe(250)
})

test('an interruption lasts from the first look that failed until one works', async () => {
  const {delivery} = await makeSite()
  const time = makeTime()
  let isBroken = false
  const claim: Delivery['store']['claim'] = async () => {
    if (isBroken) throw new Error('down')
    return []
  }
  const {worker, looksAgain} = start({...delivery, store: {...delivery.store, claim}}, 10)
  await looksAgain()
  expect(worker.interruptedForMs()).toBeUndefined()
  isBroken = true
  await expect.poll(worker.interruptedForMs).toBe(0)
  time.set(4_000)
  await looksAgain()
  expect(worker.interruptedForMs()).toBe(4_000)
  isBroken = false
  await expect.poll(worker.interruptedForMs).toBeUndefined()
})

const broken: [step: string, change: (delivery: Delivery) => Partial<Delivery>][] = [
  ['move', () => ({journal: {replay: fails, waiting: async () => undefined} as never})],
  ['deliver', ({store}) => ({store: {...store, claim: fails}})],
  ['confirm', ({store}) => ({store: {...store, claimChecks: fails}})],
]

test.each(broken)(
  'when it can not %s, delivery counts as interrupted, and the log says which step failed',
  async (code, change) => {
    const {delivery, logged} = await makeSite()
    const {worker} = start({...delivery, ...change(delivery)})
    await expect.poll(worker.interruptedForMs).toBeGreaterThanOrEqual(0)
    const lines = logsOf(logged, 'delivery.interrupted')
    expect(new Set(lines.map((line) => line.code))).toEqual(new Set([code]))
  },
)

test('alarms and maintenance run at the first look, and then once more than a minute has gone by', async () => {
  const {delivery} = await makeSite()
  const time = makeTime()
  const {raised, rounds, looksAgain} = start(delivery, 10)
  await expect.poll(rounds).toBe(1)
  time.set(MINUTE)
  await looksAgain()
  expect([raised, rounds()]).toEqual([[undefined], 1])
  time.set(MINUTE + 1)
  await expect.poll(rounds).toBe(2)
  expect(raised).toEqual([undefined, undefined])
})

test('alarms hear for how long delivery is interrupted, also when nothing can be opened', async () => {
  const logged = loggedLines()
  const time = makeTime()
  const {raised, worker} = start(fails, 10)
  await expect.poll(worker.interruptedForMs).toBe(0)
  await expect.poll(() => raised).toEqual([0])
  time.set(6 * MINUTE)
  await expect.poll(() => raised).toEqual([0, 6 * MINUTE])
  // Nothing else is tried with what could not be opened.
  const codes = logsOf(logged, 'delivery.interrupted').map(({code}) => code)
  expect(new Set(codes)).toEqual(new Set(['open', 'maintenance']))
})

test('maintenance that takes longer than a minute is not started a second time', async () => {
  const {delivery} = await makeSite()
  const time = makeTime()
  const held = Promise.withResolvers<void>()
  const {raised, looksAgain} = start(delivery, 10, () => held.promise)
  await expect.poll(() => raised).toHaveLength(1)
  time.set(10 * MINUTE)
  await looksAgain()
  expect(raised).toHaveLength(1)
  held.resolve()
  await expect.poll(() => raised).toHaveLength(2)
})

test('alarms that fail keep no request from its delivery, and maintenance goes on', async () => {
  const {delivery, receive, emails, logged} = await makeSite()
  await receive(formOf())
  const {rounds} = start(delivery, 10, fails)
  await expect.poll(emails).toHaveLength(1)
  await expect.poll(rounds).toBe(1)
  expect(logsOf(logged, 'delivery.interrupted')).toMatchObject([{code: 'outage-alarms'}])
})

test('requests that wait are delivered one after another, without a rest', async () => {
  const {delivery, receive, emails} = await makeSite()
  for (let count = 0; count < 8; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  start(delivery, NEVER)
  await expect.poll(emails).toHaveLength(8)
})

test('mails that are overdue are asked after one after another, without a rest', async () => {
  const {delivery, receive, store, place} = await makeSite()
  const {transport} = scriptedTransport([], {
    askAfter: async (_id, at) => ({kind: 'delivered', at, code: 'delivered'}),
  })
  for (let count = 0; count < 8; count++) {
    await receive(formOf({...patient, name: `Patient ${count}`}))
    await deliverNext({...delivery, transport})
  }
  await rowsOf(place, 'update consultation_requests set check_at = 1 returning id')
  start({...delivery, transport}, NEVER)
  await expect.poll(() => store.countByState()).toEqual({delivered: 8})
})

test('a request that is stored while the worker looks is not slept through', async () => {
  const {delivery, receive, emails, store} = await makeSite()
  const looks = Promise.withResolvers<void>()
  let looking = 0
  const claim: Delivery['store']['claim'] = async (...all) => {
    looking++
    // These looks began before the request was stored.
    if (looking > 3) return store.claim(...all)
    await looks.promise
    return []
  }
  start({...delivery, store: {...store, claim}}, NEVER)
  await expect.poll(() => looking).toBe(3)
  await receive(formOf())
  wakeWorker()
  looks.resolve()
  await expect.poll(emails).toHaveLength(1)
})

test('a worker that was stopped leaves its place to the next one, and does not take it away again', async () => {
  const {delivery} = await makeSite()
  expect(runningWorker()).toBeUndefined()
  const {worker: first} = start(delivery)
  expect(runningWorker()).toBe(first)
  await first.stop()
  expect(runningWorker()).toBeUndefined()
  const {worker: second} = start(delivery)
  expect(second).not.toBe(first)
  await first.stop()
  expect(runningWorker()).toBe(second)
})

test('without a worker in this process, a wake-up is for nobody', () => {
  expect(wakeWorker()).toBeUndefined()
})

async function fails(): Promise<never> {
  throw new Error('down')
}

/** The time since the process started, which moves when it is told to. */
function makeTime() {
  const start = 7_000
  const clock = vi.spyOn(performance, 'now').mockReturnValue(start)
  return {set: (ms: number) => void clock.mockReturnValue(start + ms)}
}

function start(
  delivery: Delivery | (() => Promise<Delivery>),
  pollMs = NEVER,
  alarms: () => Promise<void> = async () => {},
) {
  const raised: (number | undefined)[] = []
  let rounds = 0
  let looks = 0
  const open = async () => {
    looks++
    const parts = typeof delivery === 'function' ? await delivery() : delivery
    const countUntold = async () => {
      rounds++
      return 0
    }
    return {...parts, store: {...parts.store, countUntold}}
  }
  const worker = startWorker({
    delivery: open,
    raiseOutageAlarms: async (ms) => {
      raised.push(ms)
      await alarms()
    },
    pollMs,
  })
  onTestFinished(() => worker.stop())
  return {
    worker,
    raised,
    /** How often maintenance went on to look for what is held. */
    rounds: () => rounds,
    /** Resolves when each lane has looked for requests at least once more. */
    looksAgain: async () => {
      const before = looks
      await expect.poll(() => looks).toBeGreaterThan(before + 6)
    },
  }
}
