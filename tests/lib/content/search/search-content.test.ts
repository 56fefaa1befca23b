import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {ContentUnavailable} from '@/lib/cms/content-unavailable'
import {keptIndex} from '@/lib/content/search/index/kept-index'
import {searchContent} from '@/lib/content/search/search-content'
import {searchedTypes} from '@/sanity/document-queries'
import {fakeLake, fakeSettings, type Question} from '../fake-lake'

const lake = fakeLake()
const now = new Date('2026-11-29T03:00:00Z')

type Stored = Record<string, unknown> & {_id: string; _type: string}

/** What the lake holds: articles and questions, which are read by their ids. */
let stored: Stored[] = []

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now})
  vi.spyOn(console, 'log').mockImplementation(() => {})
  stored = []
  lake.answer = answer
})

afterEach(() => {
  vi.useRealTimers()
})

function answer({query, params}: Question): unknown {
  if (query.includes('_type in $types')) return stored.map(({_id, _type, _rev}) => ({_id, _type, _rev}))
  const [, type] = /_type == "(\w+)"/.exec(query) ?? []
  const {ids} = params
  return stored.filter(({_id, _type}) => _type === type && Array.isArray(ids) && ids.includes(_id))
}

function article(slug: string | null, more: Record<string, unknown> = {}): Stored {
  return {
    _id: `id-${slug}`,
    _type: 'article',
    _rev: '1',
    title: `About ${slug} and sleep`,
    slug,
    summary: '',
    publishedAt: null,
    readingMinutes: 1,
    _createdAt: '2026-01-01',
    texts: {},
    ...more,
  }
}

/** Of a type without pages. */
const question = (id: string, more: Record<string, unknown> = {}) =>
  article(null, {_id: id, _type: 'glossaryTerm', title: 'Will I sleep?', ...more})

async function found(typed: string, type: 'article' | 'glossaryTerm' = 'article') {
  return (await searchContent(typed))?.documents[type]?.map(({_id}) => _id)
}

test('without a word nobody is asked', async () => {
  expect(await searchContent(' *" ')).toBeUndefined()
  expect(lake.asked).toEqual([])
})

test('the CMS is asked for what is published, and never hears what somebody looks for', async () => {
  stored = [article('a'), question('q')]
  expect(await found('sleep')).toEqual(['id-a'])
  const {length} = lake.asked
  expect(await found('zebra')).toEqual([])
  expect(lake.asked).toHaveLength(length)
  expect(JSON.stringify(lake.asked)).not.toContain('zebra')
  expect(vi.mocked(console.log)).not.toHaveBeenCalled()
})

test('twenty of each type are listed', async () => {
  stored = Array.from({length: 60}, (_, at) => article(`a-${at}`))
  stored.push(question('q'))
  expect(await found('sleep')).toHaveLength(20)
  expect(await found('sleep', 'glossaryTerm')).toEqual(['q'])
})

test('a type of which nothing was found has an empty list, and a type that is not searched has none', async () => {
  const results = await searchContent('pain')
  const empty = Object.fromEntries(searchedTypes.map((type) => [type, []]))
  expect(results).toEqual({documents: empty, hasEveryWord: true})
  expect(empty).not.toHaveProperty('citation')
})

test('no result leads to a page that is not there, or twice to one, but a word needs no page', async () => {
  stored = [
    article('sleep', {_id: 'younger', _createdAt: '2026-01-02'}),
    article('sleep'),
    article('Two Words'),
    article(null),
    article('tomorrow', {publishedAt: '2026-11-29'}),
    question('q'),
    question('untitled', {title: '', summary: 'sleep'}),
  ]
  expect(await found('sleep')).toEqual(['id-sleep'])
  expect(await found('sleep', 'glossaryTerm')).toEqual(['q'])
})

test('a document is found from its day on, which is that of the clinic and not of the machine', async () => {
  stored = [article('a', {publishedAt: '2026-11-29'})]
  expect(await found('sleep')).toEqual([])
  vi.setSystemTime('2026-11-29T05:00:00Z')
  expect(await found('sleep')).toEqual(['id-a'])
})

test('a clinic in Tokyo is a day ahead', async () => {
  lake.settings = {...fakeSettings, timeZone: 'Asia/Tokyo'}
  stored = [article('a', {publishedAt: '2026-11-29'}), article('b', {publishedAt: '2026-11-30'})]
  expect(await found('sleep')).toEqual(['id-a'])
})

test('a document that is not what it should be takes no other one from the results', async () => {
  stored = [article('a'), article('b', {title: ['no text']}), question('q')]
  expect(await found('sleep')).toEqual(['id-a'])
})

test('while content cannot be had for the first time, a search says so, and the next one tries again', async () => {
  lake.answer = () => undefined
  await expect(searchContent('sleep')).rejects.toThrow(ContentUnavailable)
  stored = [article('a')]
  lake.answer = answer
  expect(await found('sleep')).toEqual(['id-a'])
})

test('a dataset without content is no reason to say that nothing was found', async () => {
  lake.hasContent = false
  await expect(searchContent('sleep')).rejects.toThrow(ContentUnavailable)
})

test('while the CMS is down, a search finds what was there last', async () => {
  stored = [article('a')]
  await found('sleep')
  lake.answer = () => undefined
  vi.setSystemTime(now.getTime() + 3_600_000)
  keptIndex().noteChange()
  expect(await found('sleep')).toEqual(['id-a'])
  await vi.waitFor(() =>
    expect(JSON.stringify(vi.mocked(console.log).mock.calls)).toContain('search.not-refreshed'),
  )
  expect(await found('sleep')).toEqual(['id-a'])
})

test('after a change only what changed is read, and what was withdrawn is gone', async () => {
  stored = [article('a'), article('b'), article('c')]
  await found('sleep')
  lake.asked = []
  stored = [article('a'), article('b', {_rev: '2', title: 'About dreams'})]
  vi.setSystemTime(now.getTime() + 2_000)
  keptIndex().noteChange()
  await vi.waitFor(async () => expect(await found('dream')).toEqual(['id-b']))
  expect(await found('sleep')).toEqual(['id-a'])
  expect(lake.asked.flatMap(({params}) => params.ids ?? [])).toEqual(['id-b'])
})

test('what no publish told is found by the first search after five minutes', async () => {
  stored = [article('a')]
  await found('sleep')
  stored = [article('a'), article('b')]
  vi.setSystemTime(now.getTime() + 5 * 60_000)
  expect(await found('sleep')).toEqual(['id-a'])
  vi.setSystemTime(now.getTime() + 5 * 60_000 + 1)
  // It is answered from what is there: nobody waits.
  expect(await found('sleep')).toEqual(['id-a'])
  await vi.waitFor(async () => expect(await found('sleep')).toHaveLength(2))
})

test('many searches at once make one index', async () => {
  stored = [article('a')]
  await Promise.all(Array.from({length: 50}, () => found('sleep')))
  expect(lake.asked).toHaveLength(2)
})
