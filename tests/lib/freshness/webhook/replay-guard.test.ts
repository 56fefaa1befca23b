import {expect, onTestFinished, test, vi} from 'vitest'
import {createReplayGuard} from '@/lib/freshness/webhook/replay-guard'

test('a call that was handled is known again, by any of its marks', () => {
  const guard = createReplayGuard()
  expect(guard.hasSeen(['signature', 'key'])).toBe(false)
  guard.note(['signature', 'key'])
  expect(guard.hasSeen(['another signature', 'key'])).toBe(true)
  expect(guard.hasSeen(['signature'])).toBe(true)
  expect(guard.hasSeen(['another signature'])).toBe(false)
})

test('a call is forgotten when its signature would not be accepted any more', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const guard = createReplayGuard()
  guard.note(['signature'])
  vi.advanceTimersByTime(9 * 60_000)
  expect(guard.hasSeen(['signature'])).toBe(true)
  vi.advanceTimersByTime(2 * 60_000)
  expect(guard.hasSeen(['signature'])).toBe(false)
})

test('a flood of calls does not fill the memory', () => {
  const guard = createReplayGuard({limit: 100})
  for (let call = 0; call < 1_000; call++) guard.note([`call ${call}`])
  expect(guard.hasSeen(['call 0'])).toBe(false)
  expect(guard.hasSeen(['call 899'])).toBe(false)
  expect(guard.hasSeen(['call 999'])).toBe(true)
})
