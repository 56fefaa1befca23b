import {expect, test} from 'vitest'
import {pauseAfter} from '@/lib/outbox/send/backoff'

const middle = () => 0.5

test('pauses grow from five seconds to six hours', () => {
  const seconds = Array.from({length: 12}, (_, at) => pauseAfter(at + 1, 0, middle) / 1000)
  expect(seconds).toEqual([5, 15, 60, 300, 900, 1800, 3600, 7200, 14_400, 21_600, 21_600, 21_600])
})

test('pauses are spread by a fifth either way', () => {
  expect(pauseAfter(1, 0, () => 0)).toBe(4_000)
  expect(pauseAfter(1, 0, () => 1)).toBe(6_000)
})

test('a provider may ask for a longer pause, but not for days', () => {
  expect(pauseAfter(1, 30_000, middle)).toBe(30_000)
  expect(pauseAfter(3, 1_000, middle)).toBe(60_000)
  expect(pauseAfter(1, 1e12, middle)).toBe(6 * 60 * 60 * 1000)
})
