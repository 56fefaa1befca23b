import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {clinicToday, firstHiddenDay, shownPages} from '@/lib/content/pages/shown-pages'
import {fakeLake, noteTags} from '../fake-lake'

const lake = fakeLake()

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-29T03:00:00Z')})
})

afterEach(() => {
  vi.useRealTimers()
})

const indexed = (_id: string, more = {}) => ({
  _id,
  slug: _id,
  publishedAt: null as string | null,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...more,
})
const idsOf = (documents: {_id: string}[]) => documents.map(({_id}) => _id)

test('pages are listed by their day, then by when they were made, then by id', async () => {
  lake.answer = () => [
    indexed('same-b'),
    indexed('same-a'),
    indexed('made-later', {_createdAt: '2026-01-02T00:00:00Z'}),
    indexed('old', {publishedAt: '2026-03-01', _createdAt: '2026-01-09T00:00:00Z'}),
    indexed('today', {publishedAt: '2026-11-28'}),
    indexed('tomorrow', {publishedAt: '2026-11-29'}),
  ]
  expect(idsOf(await shownPages('article'))).toEqual(['today', 'old', 'made-later', 'same-a', 'same-b'])
  expect(idsOf(await shownPages('article', ['drafts']))[0]).toBe('tomorrow')
  expect(lake.asked.map(({params, perspective}) => [params.type, perspective])).toEqual([
    ['article', 'published'],
    ['article', 'drafts'],
  ])
})

test('the day decides whatever the time says, and the list is stale when one of its type changes', async () => {
  const days = Array.from({length: 6}, (_, at) =>
    indexed(`day-${at}`, {publishedAt: `2026-02-0${at + 1}`, _createdAt: `2026-01-0${6 - at}T00:00:00Z`}),
  )
  const newest = idsOf(days).toReversed()
  const tags = noteTags()
  for (const index of [days, days.toReversed(), [...days.slice(3), ...days.slice(0, 3)]]) {
    lake.answer = () => index
    expect(idsOf(await shownPages('article'))).toEqual(newest)
  }
  expect([...tags]).toContain('article')
  for (const day of days) day.publishedAt = '2026-02-01'
  expect(idsOf(await shownPages('article'))).toEqual(idsOf(days))
})

test('of documents with one address that were made together, the first id has it', async () => {
  lake.answer = () => ['c', 'a', 'b'].map((id) => indexed(id, {slug: 'twice'}))
  expect(idsOf(await shownPages('article'))).toEqual(['a'])
  lake.answer = () => [
    indexed('a', {slug: 'twice', _createdAt: '2026-01-02T00:00:00Z'}),
    indexed('b', {slug: 'twice'}),
  ]
  expect(idsOf(await shownPages('article'))).toEqual(['b'])
})

test('nothing is hidden from those who look at drafts', async () => {
  expect(await firstHiddenDay()).toBe('2026-11-29')
  expect(await firstHiddenDay(['drafts'])).toBe('9999-12-31')
})

test('today is the clinic’s day, which ends hours after that of the server', async () => {
  expect(await clinicToday()).toBe('2026-11-28')
})
