import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {getArticle} from '@/lib/content/article/get-article'
import {getArticleList} from '@/lib/content/article/get-article-list'
import {mayGuess, notePages} from '@/lib/content/pages/known-pages'
import {fakeLake, frameTags, noteTags} from '../fake-lake'

const lake = fakeLake()

const article = {
  _id: 'a1',
  _type: 'article',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: 'Sleep',
  slug: 'sleep',
  summary: '',
  publishedAt: '2026-01-01',
  lastReviewed: null,
  readingMinutes: 1,
  keyPoints: [],
  author: {_id: 'person-1', _type: 'person', name: 'Robin', slug: 'robin'},
  reviewer: null,
  heroImage: null,
  body: [],
  briefCitations: null,
  sources: {},
  safetySources: {},
  disclosures: [],
  risks: null,
  whoShouldNot: null,
  otherOptions: null,
  faqs: [],
}

beforeEach(() => {
  // The evening of the 28th in Virginia.
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-29T03:00:00Z')})
})

afterEach(() => {
  vi.useRealTimers()
})

function refuseGuesses(documents: Parameters<typeof notePages>[0] = []): void {
  notePages(documents)
  while (mayGuess());
}

test('a page is asked for by its slug, without what is not shown before tomorrow', async () => {
  lake.answer = () => article
  expect(await getArticle('sleep')).toMatchObject({title: 'Sleep'})
  expect(lake.asked.map(({params}) => params)).toEqual([{slug: 'sleep', tomorrow: '2026-11-29'}])
})

test('a page carries the tags of its own document and of those that it shows', async () => {
  lake.answer = () => article
  const tags = noteTags()
  await getArticle('sleep')
  expect(tags).toEqual(new Set([...frameTags, 'article:sleep', 'person:robin', 'referrers:a1']))
})

test('an address that is not known is refused without a question, with the tags of its document', async () => {
  refuseGuesses()
  const tags = noteTags()
  expect(await getArticle('sleep')).toBeNull()
  expect(lake.asked).toEqual([])
  expect([...tags]).toEqual(['content', 'article:sleep'])
})

test('staff find a draft of a page that nobody knows, and what they see is tagged with nothing', async () => {
  refuseGuesses()
  lake.answer = () => ({...article, lastReviewed: '2099-01-01'})
  const tags = noteTags()
  expect(await getArticle('sleep', ['drafts'])).toMatchObject({lastReviewed: '2099-01-01'})
  expect(lake.asked).toMatchObject([{params: {tomorrow: '9999-12-31'}, perspective: 'drafts'}])
  expect([...tags]).toEqual([])
})

test.each([
  ['2026-11-28', 'changed'],
  ['2026-11-29', 'pending'],
])('a review on the %s is %s on the evening of the 28th', async (lastReviewed, state) => {
  const licence = {state: 'Virginia', number: '1'}
  const reviewer = {_id: 'p2', _type: 'person', name: 'Sam', credentials: 'MD', isClinician: true, licence}
  lake.answer = () => ({...article, reviewer, lastReviewed})
  expect((await getArticle('sleep'))?.review.state).toBe(state)
})

/** The list of so many articles: `a1` is the newest. */
function publish(count: number): void {
  const ids = Array.from({length: count}, (_, at) => `a${at + 1}`)
  const index = ids.map((_id, at) => ({
    _id,
    slug: `page-${at + 1}`,
    publishedAt: null,
    _createdAt: `2026-01-01T00:00:00.${999 - at}Z`,
    _updatedAt: '2026-01-01',
  }))
  lake.answer = ({params}) =>
    params.type
      ? index
      : {
          articles: ids
            .filter((id) => Object(params.ids).includes(id))
            .map(summary)
            .reverse(),
        }
}

const summary = (_id: string) => ({...article, _id})
const idsOf = (list: Awaited<ReturnType<typeof getArticleList>>) => list?.articles.map(({_id}) => _id)

test('a list of 24 has two pages of twelve, in order, and no third', async () => {
  publish(24)
  const first = await getArticleList(1)
  expect(first).toMatchObject({page: 1, pages: 2})
  expect(idsOf(first)).toEqual(Array.from({length: 12}, (_, at) => `a${at + 1}`))
  expect(idsOf(await getArticleList(2))).toEqual(Array.from({length: 12}, (_, at) => `a${at + 13}`))
  expect(await getArticleList(3)).toBeNull()
})

test('a page of the list that cannot be there is refused without a question, as long as guesses are out', async () => {
  publish(13)
  refuseGuesses(Array.from({length: 13}, (_, at) => ({type: 'article' as const, slug: `page-${at + 1}`})))
  const tags = noteTags()
  expect(await getArticleList(3)).toBeNull()
  expect(lake.asked).toEqual([])
  expect([...tags]).toEqual(['content', 'article'])
  expect(idsOf(await getArticleList(2))).toEqual(['a13'])
  publish(0)
  refuseGuesses()
  expect(await getArticleList(1)).toEqual({articles: [], page: 1, pages: 1})
})

test('staff see a page of the list that only drafts fill', async () => {
  publish(13)
  refuseGuesses()
  expect(idsOf(await getArticleList(2, ['drafts']))).toEqual(['a13'])
  expect(lake.asked.map(({perspective}) => perspective)).toEqual(['drafts', 'drafts'])
})

test('a page of the list is stale when any article changes', async () => {
  publish(2)
  const tags = noteTags()
  await getArticleList(1)
  expect(tags).toEqual(new Set([...frameTags, 'article']))
})
