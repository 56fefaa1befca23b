import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {
  type ReconcileWorker,
  startReconcileWorker,
  wakeReconcileWorker,
} from '@/lib/freshness/reconcile/reconcile-worker'

const FIVE_MINUTES = 5 * 60_000
let worker: ReconcileWorker | undefined
let passes: number[]

beforeEach(() => {
  vi.useFakeTimers({now: 0})
  passes = []
})

afterEach(async () => {
  await worker?.stop()
  vi.useRealTimers()
})

function start(reconcile: () => Promise<boolean> = async () => true) {
  worker = startReconcileWorker({
    reconcile: () => {
      passes.push(Date.now())
      return reconcile()
    },
  })
}

test('what no webhook told is found at the start, and within five minutes ever after', async () => {
  start()
  await vi.advanceTimersByTimeAsync(10 * 3_600_000)
  expect(passes[0]).toBe(0)
  expect(passes.length).toBeGreaterThan(130)
  expect(passes.length).toBeLessThan(180)
  const gaps = passes.slice(1).map((at, index) => at - (passes[index] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(FIVE_MINUTES - 20_000)
})

test('a webhook brings a pass about at once, and so does one that comes during a pass', async () => {
  let finish: () => void = () => {}
  start(() => new Promise((resolve) => (finish = () => resolve(true))))
  finish()
  await vi.advanceTimersByTimeAsync(60_000)
  wakeReconcileWorker()
  await vi.advanceTimersByTimeAsync(250)
  expect(passes).toEqual([0, 60_250])

  wakeReconcileWorker()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(passes).toHaveLength(2)
  finish()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(passes).toHaveLength(3)
  finish()
})

test('under a flood of webhooks passes become rare, and the last change is still seen', async () => {
  start()
  for (let call = 0; call < 30_000; call++) {
    wakeReconcileWorker()
    await vi.advanceTimersByTimeAsync(2)
  }
  expect(passes.length).toBeLessThan(20)
  const last = Date.now()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(passes.at(-1)).toBeGreaterThanOrEqual(last)
})

test('a pass that could not be finished is tried again soon, but not without pause', async () => {
  start(async () => false)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(passes.slice(0, 4)).toEqual([0, 500, 1_500, 3_500])
  expect(passes.length).toBeLessThan(130)
  const [before = 0, last = 0] = passes.slice(-2)
  expect(last - before).toBe(30_000)
})

test('one process has one worker, and a stopped one makes no more passes', async () => {
  start()
  expect(startReconcileWorker()).toBe(worker)
  await vi.advanceTimersByTimeAsync(1_000)
  await worker?.stop()
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES)
  expect(passes).toEqual([0])
})
