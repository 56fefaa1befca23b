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

test('after one that waited, the next may follow a fifth of a second later again', () => {
  const {receive} = throttle()
  receive(change)
  receive(change)
  vi.advanceTimersByTime(200)
  receive(change)
  vi.advanceTimersByTime(199)
  expect(passedOn).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(passedOn).toEqual([change, change])
})

test('two that wait with one tag wait for a second', () => {
  const {receive} = throttle()
  for (let call = 0; call < 3; call++) receive(change)
  vi.advanceTimersByTime(999)
  expect(passedOn).toEqual([])
  vi.advanceTimersByTime(1)
  expect(passedOn).toEqual([change])
})

test('a tag passes at once again when its fifth of a second is over', () => {
  const {receive} = throttle()
  receive(change)
  vi.advanceTimersByTime(200)
  expect(receive(change)).toEqual(change)
  expect(receive(change)).toEqual({tags: [], paths: []})
})

test('each tag that waits is passed on when its own time has come', () => {
  const {receive} = throttle()
  const other = {tags: ['faq' as const], paths: ['/faq']}
  receive(change)
  receive(change)
  vi.advanceTimersByTime(100)
  receive(other)
  receive(other)
  vi.advanceTimersByTime(100)
  expect(passedOn).toEqual([change])
  vi.advanceTimersByTime(100)
  expect(passedOn).toEqual([change, other])
})

test('tags that fall due together are passed on together, with each page once', () => {
  const {receive} = throttle()
  const both = {tags: ['article' as const, 'faq' as const], paths: ['/faq']}
  receive(both)
  receive(both)
  vi.runAllTimers()
  expect(passedOn).toEqual([both])
})

test('no more than five hundred pages wait with a tag', () => {
  const {receive} = throttle()
  receive(change)
  receive({tags: change.tags, paths: Array.from({length: 501}, (_, page) => `/education/${page}`)})
  vi.runAllTimers()
  expect(passedOn[0]?.paths).toHaveLength(500)
  expect(passedOn[0]?.paths.at(-1)).toBe('/education/499')
})

test('of more tags than any clinic has the oldest is forgotten, unless it waits', () => {
  const {receive} = throttle()
  const waits = {tags: ['article:waits' as const], paths: ['/w']}
  receive(waits)
  receive(waits)
  const tags = Array.from({length: 5_001}, (_, place) => `article:${place}` as const)
  receive({tags, paths: []})
  expect(receive({tags: ['article:0'], paths: []}).tags).toEqual(['article:0'])
  expect(receive({tags: ['article:5000'], paths: []}).tags).toEqual([])
  expect(receive(waits).tags).toEqual([])
  vi.runAllTimers()
  expect(passedOn.flatMap(({paths}) => paths)).toEqual(['/w'])
})
