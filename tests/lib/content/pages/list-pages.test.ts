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

test('what is not listed has no place: a document without an address or a place, or of another type', () => {
  const {slug: _, ...hidden} = article(1)
  const {place: __, ...unplaced} = article(2)
  const faq: SeenDocument = {...article(3), type: 'faq'}
  const unlisted: [string, SeenDocument][] = [
    ['x', hidden],
    ['y', unplaced],
    ['z', faq],
  ]
  const seen = new Map([...unlisted, ...thirty].slice(0, 15))
  expect(changedLists([{id: 'a12', after: article(12)}], seen)).toEqual([1])
  const furtherPages = (documents: number) =>
    allPaths(new Map([...seen].slice(0, documents))).filter((path) => path.includes('/page/'))
  expect([furtherPages(14), furtherPages(15)]).toEqual([[], ['/education/page/2']])
  for (const change of [{before: hidden, after: hidden}, {after: unplaced}, {before: faq, after: faq}, {}])
    expect(changedLists([{id: 'x', ...change}], thirty)).toEqual([])
})

test('an article that is hidden or shown again moves all that are older', () => {
  const {slug: _, ...hidden} = article(14)
  expect(changedLists([{id: 'a14', before: hidden, after: article(14)}], thirty)).toEqual([2, 3])
  expect(changedLists([{id: 'a14', before: article(14), after: hidden}], without('a14'))).toEqual([2, 3])
})

test('an article that became a document of another type leaves the list, and one that was another comes into it', () => {
  const faq: SeenDocument = {type: 'faq', rev: '2', references: []}
  expect(changedLists([{id: 'a14', before: article(14), after: faq}], without('a14'))).toEqual([2, 3])
  expect(changedLists([{id: 'a14', before: faq, after: article(14)}], thirty)).toEqual([2, 3])
})

test('the pages of several changes are named once, from the first on, in whatever order documents are known', () => {
  const mixed = new Map([...thirty].toReversed())
  const change = (number: number) => ({id: `a${number}`, before: article(number), after: article(number)})
  expect(changedLists([change(30), change(1), change(2)], mixed)).toEqual([1, 3])
  expect(changedLists([change(12)], mixed)).toEqual([1])
  expect(changedLists([change(13)], mixed)).toEqual([2])
  const shuffled = new Map(
    [...thirty]
      .map((entry, at) => [(at * 7) % 30, entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  )
  expect([1, 12, 13, 24, 25].map((number) => changedLists([change(number)], shuffled))).toEqual([
    [1],
    [1],
    [2],
    [2],
    [3],
  ])
})

test('articles of one place stand on the page where the first of them does', () => {
  const same = new Map([...thirty].map(([id, document]) => [id, {...document, place: article(5).place}]))
  const after = {...article(30), place: article(5).place}
  expect(changedLists([{id: 'a30', before: after, after}], same)).toEqual([1])
})

test('a publish has the pages of the list rendered again, and settings all of them', () => {
  expect(affectedPaths([{id: 'a14', before: article(14), after: article(14)}], thirty)).toEqual([
    '/education/article-14',
    '/education',
    '/',
    '/feed.xml',
    '/sitemap.xml',
    '/llms.txt',
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
