import {expect, test} from 'vitest'
import {createTryLimit} from '@/lib/draft/try-limit'

test('one address may be wrong ten times, and then once in six seconds', () => {
  let now = 0
  const {take} = createTryLimit(() => now)
  expect(Array.from({length: 12}, () => take('a')).filter(Boolean)).toHaveLength(10)
  expect(take('b')).toBe(true)
  now += 6_001
  expect([take('a'), take('a')]).toEqual([true, false])
})

test('staff who open the preview all day are never stopped', () => {
  const {take, giveBack} = createTryLimit(() => 0)
  for (let opened = 0; opened < 1_000; opened++) {
    expect(take('a')).toBe(true)
    giveBack('a')
  }
})

test('whoever makes up a new address each time meets a limit too', () => {
  const {take} = createTryLimit(() => 0)
  expect(Array.from({length: 5_000}, (_, n) => take(String(n))).filter(Boolean)).toHaveLength(60)
})
