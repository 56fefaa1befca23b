import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {type ContentWorker, startContentWorker, wakeContentWorker} from '@/lib/freshness/content-worker'

const FIVE_MINUTES = 5 * 60_000
let worker: ContentWorker | undefined
let checks: number[]

beforeEach(() => {
  vi.useFakeTimers({now: 0})
  checks = []
})

afterEach(async () => {
  await worker?.stop()
  vi.useRealTimers()
})

function start(check: () => Promise<boolean> = async () => true) {
  worker = startContentWorker({
    check: () => {
      checks.push(Date.now())
      return check()
    },
  })
}

test('what no webhook told is found at the start, and within five minutes ever after', async () => {
  start()
  await vi.advanceTimersByTimeAsync(10 * 3_600_000)
  expect(checks[0]).toBe(0)
  expect(checks.length).toBeGreaterThan(130)
  expect(checks.length).toBeLessThan(180)
  const gaps = checks.slice(1).map((at, index) => at - (checks[index] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(FIVE_MINUTES - 20_000)
})

test('a webhook brings a check about at once, and so does one that comes during a check', async () => {
  let finish: () => void = () => {}
  start(() => new Promise((resolve) => (finish = () => resolve(true))))
  finish()
  await vi.advanceTimersByTimeAsync(60_000)
  wakeContentWorker()
  await vi.advanceTimersByTimeAsync(250)
  expect(checks).toEqual([0, 60_250])

  wakeContentWorker()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(checks).toHaveLength(2)
  finish()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(checks).toHaveLength(3)
  finish()
})

test('under a flood of webhooks checks become rare, and the last change is still seen', async () => {
  start()
  for (let call = 0; call < 30_000; call++) {
    wakeContentWorker()
    await vi.advanceTimersByTimeAsync(2)
  }
  expect(checks.length).toBeLessThan(20)
  const last = Date.now()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(checks.at(-1)).toBeGreaterThanOrEqual(last)
})

test('a check that could not be finished is tried again soon, but not without pause', async () => {
  start(async () => false)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(checks.slice(0, 4)).toEqual([0, 500, 1_500, 3_500])
  expect(checks.length).toBeLessThan(130)
  const [before = 0, last = 0] = checks.slice(-2)
  expect(last - before).toBe(30_000)
})

test('one process has one worker, and a stopped one checks no more', async () => {
  start()
  expect(startContentWorker()).toBe(worker)
  await vi.advanceTimersByTimeAsync(1_000)
  await worker?.stop()
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES)
  expect(checks).toEqual([0])
})
