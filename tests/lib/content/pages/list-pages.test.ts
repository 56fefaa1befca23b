import {expect, test} from 'vitest'
import {changedListPages, countLists} from '@/lib/content/pages/list-pages'
import {affectedPaths, allPaths} from '@/lib/freshness/affected-by'
import type {SeenDocument} from '@/lib/freshness/seen-content'

/** Number 1 is the newest. */
const article = (number: number, place = 1_000 - number): SeenDocument => ({
  type: 'article',
  rev: '1',
  slug: `article-${number}`,
  place: `2026-01-01T00:00:00.${String(place).padStart(3, '0')}Z`,
  references: [],
})
const thirty = new Map(Array.from({length: 30}, (_, at) => [`a${at + 1}`, article(at + 1)]))
/** The numbers of the list pages that a change touches. */
const changedLists = (...args: Parameters<typeof changedListPages>) =>
  changedListPages(...args).map((path) => Number(path.split('/page/')[1] ?? 1))
const without = (id: string) => new Map([...thirty].filter(([key]) => key !== id))

test('the list has twelve articles on a page, and one page when there is none', () => {
  expect([0, 1, 12, 13, 24, 25, 10_000].map(countLists)).toEqual([1, 1, 1, 2, 2, 3, 834])
})

test('an article that changed is listed anew where it stands, and nowhere else', () => {
  const change = (number: number) => [{id: `a${number}`, before: article(number), after: article(number)}]
  expect([1, 12, 13, 30].map((number) => changedLists(change(number), thirty))).toEqual([[1], [1], [2], [3]])
})

test('a new article moves all that are older', () => {
  expect(changedLists([{id: 'a14', after: article(14)}], thirty)).toEqual([2, 3])
})

test('an article that was taken back makes room for all that are older', () => {
  expect(changedLists([{id: 'a5', before: article(5)}], without('a5'))).toEqual([1, 2, 3])
  expect(changedLists([{id: 'a30', before: article(30)}], without('a30'))).toEqual([3])
})

test('an article that got another date changes the list from the higher of its two places', () => {
  const moved = article(29, 984)
  const seen = new Map(thirty).set('a29', moved)
  expect(changedLists([{id: 'a29', before: article(29), after: moved}], seen)).toEqual([2, 3])
})

test('the page that is no longer there is asked for no more', () => {
  const seen = new Map([...thirty].slice(0, 24))
  expect(changedLists([{id: 'a25', before: article(25)}], seen)).toEqual([2])
})

test('of a very long list only the beginning is rendered at once', () => {
  const many = new Map(Array.from({length: 900}, (_, at) => [`a${at + 1}`, article(at + 1)]))
  const lists = changedLists([{id: 'a26', after: article(26)}], many)
  expect(lists).toEqual(Array.from({length: 20}, (_, at) => at + 3))
})

test('a document of another type moves nothing in the list', () => {
  const faq: SeenDocument = {type: 'faq', rev: '1', references: ['a20']}
  expect(changedLists([{id: 'faq-1', before: faq, after: faq}], thirty)).toEqual([])
})

test('a publish has the pages of the list rendered again, and settings all of them', () => {
  expect(affectedPaths([{id: 'a14', before: article(14), after: article(14)}], thirty)).toEqual([
    '/education/article-14',
    '/education',
    '/',
    '/faq',
    '/sitemap.xml',
    '/education/page/2',
  ])
  const settings: SeenDocument = {type: 'clinicSettings', rev: '1', references: []}
  const everything = affectedPaths([{id: 'clinicSettings', before: settings, after: settings}], thirty)
  expect(everything.toSorted()).toEqual(allPaths(thirty).toSorted())
  expect(allPaths(thirty).filter((path) => path.includes('/page/'))).toEqual([
    '/education/page/2',
    '/education/page/3',
  ])
})
