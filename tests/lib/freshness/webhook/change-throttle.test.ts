import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import type {StalePages} from '@/lib/freshness/mark-stale'
import {createChangeThrottle} from '@/lib/freshness/webhook/change-throttle'

const change = {tags: ['article:sleep' as const], paths: ['/education/sleep']}
let passedOn: StalePages[]

beforeEach(() => {
  vi.useFakeTimers()
  passedOn = []
})

afterEach(() => {
  vi.useRealTimers()
})

const throttle = () => createChangeThrottle({passOn: (later) => passedOn.push(later)})

test('a change passes at once', () => {
  expect(throttle().receive(change)).toEqual(change)
  vi.runAllTimers()
  expect(passedOn).toEqual([])
})

test('a second change follows after a fifth of a second', () => {
  const {receive} = throttle()
  receive(change)
  expect(receive(change)).toEqual({tags: [], paths: []})
  vi.advanceTimersByTime(199)
  expect(passedOn).toEqual([])
  vi.advanceTimersByTime(1)
  expect(passedOn).toEqual([change])
})

test('of five hundred changes a second one passes each second, the last one included', () => {
  const {receive} = throttle()
  let atOnce = 0
  for (let call = 0; call < 5_000; call++) {
    atOnce += receive(change).tags.length
    vi.advanceTimersByTime(2)
  }
  expect(atOnce + passedOn.length).toBeGreaterThanOrEqual(9)
  expect(atOnce + passedOn.length).toBeLessThanOrEqual(12)

  const before = passedOn.length
  expect(receive(change).tags).toEqual([])
  vi.runAllTimers()
  expect(passedOn.length).toBe(before + 1)
})

test('a tag that changes for the first time does not wait for one that changes all the time', () => {
  const {receive} = throttle()
  for (let call = 0; call < 100; call++) receive(change)
  const other = {tags: ['article:cost' as const, 'article:sleep' as const], paths: ['/education/cost']}
  expect(receive(other)).toEqual({tags: ['article:cost'], paths: ['/education/cost']})
})

test('pages that wait with a tag are rendered with it, once each', () => {
  const {receive} = throttle()
  receive({tags: ['article'], paths: []})
  for (const slug of ['a', 'b', 'a'])
    receive({tags: ['article'], paths: [`/education/${slug}`, '/education']})
  vi.runAllTimers()
  expect(passedOn).toEqual([{tags: ['article'], paths: ['/education/a', '/education', '/education/b']}])
})
