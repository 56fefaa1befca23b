import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {searchContent} from '@/lib/content/search/search-content'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {fakeLake, fakeSettings, noteTags, type Question} from '../fake-lake'

const lake = fakeLake()
const now = new Date('2026-11-29T03:00:00Z')

beforeEach(() => {
  forgetInProcess('searches')
  vi.useFakeTimers({toFake: ['Date'], now})
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.useRealTimers()
})

const found = (slug: string | null, more = {}) => ({
  _id: `id-${slug}`,
  title: `Title ${slug}`,
  slug,
  summary: '',
  publishedAt: null,
  lastReviewed: null,
  readingMinutes: 1,
  ...more,
})
const many = (count: number, prefix: string) =>
  Array.from({length: count}, (_, at) => found(`${prefix}-${at + 1}`))
const withTexts = (document: object, ...texts: (string | null)[]) => ({...document, texts})

const isFirst = ({query}: Question) => query.includes('boost(')

/** What the two questions of a search find. */
function answers(first: unknown, others: unknown = {}): void {
  lake.answer = (question) => (isFirst(question) ? first : others)
}

const slugsOf = (documents: {slug: string | null}[] | undefined) => documents?.map(({slug}) => slug)

test('the words, their beginnings and the first hidden day are what the CMS is asked about', async () => {
  answers({article: [], faq: []})
  await searchContent('Side  effects')
  const params = {words: 'side* effects*', patterns: ['side*', 'effects*'], tomorrow: '2026-11-29'}
  expect(lake.asked.map((question) => question.params)).toEqual([params, params])
  expect(lake.asked.map(isFirst)).toEqual([true, false])
})

test('a search is out of date with the settings alone: it is asked anew for everybody', async () => {
  answers({article: [], faq: []})
  const tags = noteTags()
  await searchContent('sleep')
  expect([...tags].sort()).toEqual(['clinicSettings', 'content'])
})

test('a text that is missing is not the word for it', async () => {
  answers({}, {faq: [withTexts(found('empty'), null, '')]})
  expect(await searchContent('null')).toEqual({article: [], faq: []})
})

test('without a word nobody is asked', async () => {
  expect(await searchContent(' *" ')).toBeUndefined()
  expect(lake.asked).toEqual([])
})

test('twenty of each type are listed, those in the spelling that was typed first', async () => {
  const others = many(15, 'b').map((document) => withTexts(document, 'Café'))
  answers({article: many(15, 'a'), faq: many(20, 'q')}, {article: others, faq: []})
  const results = await searchContent('cafe')
  expect(slugsOf(results?.article)).toEqual(slugsOf([...many(15, 'a'), ...many(5, 'b')]))
  expect(slugsOf(results?.faq)).toEqual(slugsOf(many(20, 'q')))
})

test('when every type is full, other spellings are not looked for', async () => {
  answers({article: many(20, 'a'), faq: many(20, 'q')})
  expect((await searchContent('pain'))?.article).toHaveLength(20)
  expect(lake.asked).toHaveLength(1)
  answers({article: many(20, 'a'), faq: many(19, 'q')})
  await searchContent('sleep')
  expect(lake.asked).toHaveLength(3)
})

test('a type of which nothing was found has an empty list, and a type that is not searched has none', async () => {
  answers({})
  expect(await searchContent('pain')).toEqual({article: [], faq: []})
})

test('no result leads to a page that is not there, or twice to one, but a question needs no page', async () => {
  const twice = found('sleep', {_id: 'other'})
  answers({
    article: [found('sleep'), twice, found('Two Words'), found(null)],
    faq: [found(null), found(null)],
  })
  const results = await searchContent('sleep')
  expect(results?.article?.map(({_id}) => _id)).toEqual(['id-sleep'])
  expect(results?.faq).toHaveLength(2)
})

test('of what the index finds, only texts with every word are shown, whatever the marks on their letters', async () => {
  const others = [
    withTexts(found('both'), 'The Café', null, 'Über alles'),
    withTexts(found('one'), 'The Café'),
    withTexts(found('inside'), 'decaf', 'uber'),
    withTexts(found('other'), 'cider', 'ulcer'),
    withTexts(found('longer'), 'cafeteria', 'Ubers'),
  ]
  answers({article: [], faq: []}, {article: others})
  const results = await searchContent('café uber')
  expect(slugsOf(results?.article)).toEqual(['both', 'longer'])
  expect(results?.article?.[0]).toEqual(found('both'))
})

test('when other spellings cannot be looked for, what was found is shown all the same', async () => {
  lake.answer = (question) => (isFirst(question) ? {article: [found('sleep')], faq: []} : undefined)
  expect(await searchContent('sleep')).toEqual({article: [found('sleep')], faq: []})
  expect(JSON.stringify(vi.mocked(console.log).mock.calls)).toContain('search.not-widened')
})

test('an answer is told again for five seconds, and then asked for anew', async () => {
  answers({article: many(20, 'a'), faq: many(20, 'q')})
  await searchContent('sleep')
  vi.setSystemTime(now.getTime() + 4_999)
  await searchContent('SLEEP')
  expect(lake.asked).toHaveLength(1)
  vi.setSystemTime(now.getTime() + 5_000)
  await searchContent('sleep')
  expect(lake.asked).toHaveLength(2)
})

test('forty searches may come at once, and ten in each second after', async () => {
  answers({article: many(20, 'a'), faq: many(20, 'q')})
  const tryWords = async (count: number, word: string) => {
    const tries = Array.from({length: count}, (_, at) => searchContent(`${word}${at}`))
    return (await Promise.allSettled(tries)).filter(({status}) => status === 'fulfilled').length
  }
  expect(await tryWords(50, 'first')).toBe(40)
  await expect(searchContent('more')).rejects.toThrow('too many searches')
  vi.setSystemTime(now.getTime() + 1_000)
  expect(await tryWords(50, 'second')).toBe(10)
})

test('the day that is hidden first is that of the clinic, not of the machine', async () => {
  lake.settings = {...fakeSettings, timeZone: 'Asia/Tokyo'}
  answers({article: [], faq: []})
  await searchContent('sleep')
  expect(lake.asked[0]?.params.tomorrow).toBe('2026-11-30')
})
