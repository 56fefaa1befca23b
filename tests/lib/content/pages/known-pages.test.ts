import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {
  countKnown,
  isKnownPage,
  mayExist,
  mayGuess,
  notePage,
  notePages,
} from '@/lib/content/pages/known-pages'
import {resetContentState} from '../../cms/reset-content-state'

beforeEach(() => {
  resetContentState()
  vi.useFakeTimers({toFake: ['Date'], now: 0})
})

afterEach(() => {
  vi.useRealTimers()
})

/** How many pages that nobody knows may still be asked about. */
function guessesLeft(): number {
  let left = 0
  while (mayGuess()) left += 1
  return left
}

test('until the pages were listed, any page may exist, and none is counted', () => {
  notePage({type: 'article', slug: 'sleep'})
  expect(countKnown('article')).toBeUndefined()
  for (let at = 0; at < 50; at++) expect(mayExist('article', `page-${at}`)).toBe(true)
  expect(guessesLeft()).toBe(20)
})

test('a listed page may always be asked about, and costs no guess', () => {
  notePages([
    {type: 'article', slug: 'sleep'},
    {type: 'article', slug: 'pain'},
  ])
  for (let at = 0; at < 50; at++) expect(mayExist('article', at % 2 ? 'sleep' : 'pain')).toBe(true)
  expect(countKnown('article')).toBe(2)
  expect(guessesLeft()).toBe(20)
})

test('of pages that nobody knows, twenty may be asked about at once, and five in each second after', () => {
  notePages([])
  const tries = Array.from({length: 25}, (_, at) => mayExist('article', `page-${at}`))
  expect(tries.filter((may) => may)).toHaveLength(20)
  expect(mayExist('article', 'one-more')).toBe(false)
  vi.setSystemTime(1_000)
  expect(guessesLeft()).toBe(5)
})

test('what is no address is never asked about, and costs no guess', () => {
  expect(mayExist('article', 'Two Words')).toBe(false)
  notePages([{type: 'article', slug: 'Two Words'}])
  expect(mayExist('article', 'Two Words')).toBe(false)
  expect(guessesLeft()).toBe(20)
})

test('a page that a webhook told of is known from then on', () => {
  notePages([{type: 'article', slug: 'sleep'}])
  notePage({type: 'article', slug: 'new'})
  guessesLeft()
  expect(mayExist('article', 'new')).toBe(true)
  expect(mayExist('article', 'sleep')).toBe(true)
  expect(mayExist('article', 'other')).toBe(false)
  expect(countKnown('article')).toBe(2)
})

test('a new list replaces what was known', () => {
  notePages([{type: 'article', slug: 'gone'}])
  notePages([{type: 'article', slug: 'sleep'}])
  guessesLeft()
  expect(mayExist('article', 'gone')).toBe(false)
  expect(countKnown('article')).toBe(1)
})

test('documents without a page of their own are not counted', () => {
  notePages([{type: 'faq', slug: 'sleep'}, {type: 'article'}, {type: 'article', slug: ''}])
  expect(countKnown('article')).toBe(0)
  guessesLeft()
  expect(mayExist('article', 'sleep')).toBe(false)
})

test('a page is known by its address, until it is published no more', () => {
  notePage({type: 'article', slug: 'sleep'})
  expect(isKnownPage('/education/sleep')).toBe(false)
  notePages([{type: 'article', slug: 'sleep'}])
  notePage({type: 'faq', slug: 'pain'})
  for (const path of ['/education/sleep', '/faq/pain']) expect(isKnownPage(path)).toBe(true)
  for (const path of ['/education/pain', '/faq/sleep', '/sleep', '/education'])
    expect(isKnownPage(path)).toBe(false)
  notePages([{type: 'faq', slug: 'pain'}])
  expect(isKnownPage('/education/sleep')).toBe(false)
})
