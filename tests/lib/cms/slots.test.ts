import {expect, test} from 'vitest'
import {createSlots} from '@/lib/cms/slots'

test('no more than the limit run together, in the order in which they came', async () => {
  const slots = createSlots(2, 10)
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
  await Promise.all([1, 2, 3, 4, 5].map((number) => slots.run(task(number), AbortSignal.timeout(5_000))))
  expect(most).toBe(2)
  expect(order).toEqual([1, 2, 3, 4, 5])
})

test('who waits for too long gives up, and leaves the place to others', async () => {
  const slots = createSlots(1, 10)
  let finish: () => void = () => {}
  const slow = slots.run(() => new Promise<void>((resolve) => (finish = resolve)), AbortSignal.timeout(5_000))
  await expect(slots.run(async () => {}, AbortSignal.timeout(10))).rejects.toThrow('busy for too long')
  finish()
  await slow
  expect(await slots.run(async () => 'done', AbortSignal.timeout(5_000))).toBe('done')
})

test('a line that is too long is not joined', async () => {
  const slots = createSlots(1, 1)
  const never = new AbortController()
  const hanging = () => new Promise(() => {})
  void slots.run(hanging, never.signal)
  const second = slots.run(hanging, never.signal)
  await expect(slots.run(hanging, never.signal)).rejects.toThrow('too many pages wait')
  never.abort()
  await expect(second).rejects.toThrow('busy for too long')
})

test('a task that fails leaves its place', async () => {
  const slots = createSlots(1, 1)
  const signal = AbortSignal.timeout(5_000)
  await expect(slots.run(() => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  expect(await slots.run(async () => 'done', signal)).toBe('done')
})
