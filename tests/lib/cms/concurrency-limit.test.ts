import {expect, test} from 'vitest'
import {createConcurrencyLimit} from '@/lib/cms/concurrency-limit'

test('no more than the limit run together, in the order in which they came', async () => {
  const limit = createConcurrencyLimit(2, 10)
  const order: number[] = []
  let running = 0
  let most = 0
  const task = (number: number) => async () => {
    running += 1
    most = Math.max(most, running)
    order.push(number)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  }
  await Promise.all([1, 2, 3, 4, 5].map((number) => limit.run(task(number), AbortSignal.timeout(5_000))))
  expect(most).toBe(2)
  expect(order).toEqual([1, 2, 3, 4, 5])
})

test('a task that waits for too long gives up, and leaves its place to others', async () => {
  const limit = createConcurrencyLimit(1, 10)
  let finish: () => void = () => {}
  const slow = limit.run(() => new Promise<void>((resolve) => (finish = resolve)), AbortSignal.timeout(5_000))
  await expect(limit.run(async () => {}, AbortSignal.timeout(10))).rejects.toThrow('busy for too long')
  finish()
  await slow
  expect(await limit.run(async () => 'done', AbortSignal.timeout(5_000))).toBe('done')
})

test('a task is refused at once when too many wait', async () => {
  const limit = createConcurrencyLimit(1, 1)
  const never = new AbortController()
  const hanging = () => new Promise(() => {})
  void limit.run(hanging, never.signal)
  const second = limit.run(hanging, never.signal)
  await expect(limit.run(hanging, never.signal)).rejects.toThrow('too many pages wait')
  never.abort()
  await expect(second).rejects.toThrow('busy for too long')
})

test('a task that fails leaves its place', async () => {
  const limit = createConcurrencyLimit(1, 1)
  const signal = AbortSignal.timeout(5_000)
  await expect(limit.run(() => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  expect(await limit.run(async () => 'done', signal)).toBe('done')
})
