import fc from 'fast-check'
import {renderToStaticMarkup} from 'react-dom/server'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import type {z} from 'zod'
import {ArticlePage} from '@/components/article/page/article-page'
import {contentTransport} from '@/lib/cms/content-transport'
import {pageCitations} from '@/lib/content/page-citations'
import {shapes as allShapes} from '@/lib/content/shapes/shapes'
import {unprintableDocuments} from '@/lib/content/shapes/unprintable'
import {publishedClient} from '@/sanity/client'
import {mostToWait} from '@/sanity/opening-times'
import {articleListQuery, articleQuery} from '@/sanity/queries/articles'
import {clinicSettingsQuery} from '@/sanity/queries/clinic'
import {faqPageQuery} from '@/sanity/queries/faqs'
import {homeQuery} from '@/sanity/queries/home'
import type {ArticleQueryResult} from '@/sanity/types.generated'
import {startSeededLake} from '../../../app/seeded-lake'

/** Of what is published. */
const shapes = {
  clinicSettings: allShapes.clinicSettings.published,
  article: allShapes.article.published,
  articles: allShapes.articles.published,
  faqs: allShapes.faqs.published,
  home: allShapes.home.published,
}
const slug = 'how-does-ketamine-work-in-the-brain'
const queries: [keyof typeof shapes, string][] = [
  ['clinicSettings', clinicSettingsQuery],
  ['article', articleQuery],
  ['articles', articleListQuery],
  ['faqs', faqPageQuery],
  ['home', homeQuery],
]
let stop: () => Promise<void>
const answers = new Map<string, unknown>()

beforeAll(async () => {
  stop = await startSeededLake()
  const client = publishedClient(contentTransport({deadlineMs: 10_000, maxBytes: 10_000_000}))
  const ids = await client.fetch<string[]>('*[_type == "article"]._id')
  for (const [name, query] of queries)
    answers.set(name, await client.fetch(query, {slug, ids, tomorrow: '9999-12-31'}))
})

afterAll(() => stop())

// It counts every item that was left out.
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

test.each(queries.map(([name]) => name))(
  'the demo content passes as %s, and nothing of it is lost',
  (name) => {
    const answer = answers.get(name)
    expect(answer).toBeTruthy()
    expect(withoutFingerprints(shapes[name].parse(answer))).toEqual(withoutKeysOfArms(answer))
  },
)

/** The shape fills them in. */
function withoutFingerprints(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (name, value) =>
    name === 'words' && typeof value === 'string' ? '' : value,
  )
}

/** The arms of a chart are read by their places. */
function withoutKeysOfArms(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (name, value) =>
    name === 'arms' && Array.isArray(value) ? value.map(({_key, _type, ...arm}) => arm) : value,
  )
}

test.each([undefined, 'text', 7, true, [[]], {}])('%j is no page', (wrong) => {
  for (const [name] of queries) expect(shapes[name].safeParse(wrong).success, name).toBe(false)
})

test('one broken item does not take the others from the page', () => {
  const article = answers.get('article') as z.output<typeof shapes.article>
  const broken = {...article, body: [...(article?.body ?? []), {_type: 'block', _key: 7}, null]}
  expect(shapes.article.parse(broken)?.body).toEqual(article?.body)

  const list = answers.get('articles') as {articles: unknown[]}
  const parsed = shapes.articles.parse({...list, articles: [...list.articles, {title: 7}]})
  expect(withoutFingerprints(parsed)).toEqual(list)
})

test('an article with a part that cannot be printed is refused, and the failure names it', () => {
  const article = answers.get('article') as z.output<typeof shapes.article>
  const video = {_type: 'video', _key: 'v', url: 'https://video.example'}
  for (const wrong of [{body: [...(article?.body ?? []), video]}, {keyPoints: [{text: 'Do not drive'}]}]) {
    const {error} = shapes.article.safeParse({...article, ...wrong})
    expect(error && unprintableDocuments(error)).toEqual([article?._id])
  }
})

test('so is a list of questions, but a build, which has no page from before, leaves out that one question', () => {
  const faqs = answers.get('faqs') as z.output<typeof shapes.faqs>
  const broken = [...faqs, {...faqs[0], _id: 'broken', answer: [{_type: 'video'}]}]
  const {error} = shapes.faqs.safeParse(broken)
  expect(error && unprintableDocuments(error)).toEqual(['broken'])

  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  expect(shapes.faqs.parse(broken)).toEqual(faqs)
  vi.unstubAllEnvs()
})

test('of a draft the rest is shown, with a note where something cannot be', () => {
  const article = answers.get('article') as z.output<typeof shapes.article>
  const draft = {...article, body: [{_type: 'video'}, {_type: 'block', children: ['The rest.']}]}
  const {data} = allShapes.article.draft.safeParse(draft)
  expect(JSON.stringify(data)).toContain('This cannot be shown: “video”')
  expect(JSON.stringify(data)).toContain('The rest.')
})

test('crisis lines and opening hours without keys are all there', () => {
  const settings = Object(answers.get('clinicSettings'))
  const bare = (list: object[]) => list.map((value) => ({...value, _key: undefined}))
  const {crisisLines, openingHours} = Object(
    shapes.clinicSettings.parse({
      ...settings,
      crisisLines: bare(settings.crisisLines),
      openingHours: bare([{days: ['monday'], opens: '09:00', closes: '17:00'}]),
    }),
  )
  expect(crisisLines).toHaveLength(settings.crisisLines.length)
  expect(openingHours).toHaveLength(1)
})

test('key points without a visible sign are left out', () => {
  const article = answers.get('article') as z.output<typeof shapes.article>
  const keyPoints = ['', ' ', '\u200b', 'Do not drive.', 7]
  expect(shapes.article.parse({...article, keyPoints})?.keyPoints).toEqual(['Do not drive.', '7'])
})

test('a number with signs that nobody sees can be dialed, and a link that was stored wrapped is not', () => {
  const settings = Object(answers.get('clinicSettings'))
  const [line] = settings.crisisLines
  const chatUrl = 'https://www.google.com/url?q=https://988lifeline.org/chat'
  const odd = {
    ...settings,
    phone: '804\u2011555\u20110123',
    crisisLines: [{...line, call: '9\u00ad88', chatUrl}],
  }
  expect(shapes.clinicSettings.parse(odd)).toMatchObject({
    phone: '804-555-0123',
    crisisLines: [{call: '988', chatUrl: 'https://988lifeline.org/chat'}],
  })
})

test('a title as long as a book is cut, because every list would print it', () => {
  const [summary] = Object(answers.get('articles')).articles
  const parsed = shapes.articles.parse({articles: [{...summary, title: 'long '.repeat(1_000_000)}], count: 1})
  expect(JSON.stringify(parsed).length).toBeLessThan(10_000)
})

test('a list in which nothing is right is refused, and not taken for an empty one', () => {
  expect(shapes.articles.safeParse({articles: [{title: 7}, null], count: 2}).success).toBe(false)
  expect(shapes.articles.safeParse({articles: [], count: 0}).success).toBe(true)
})

test('any answer is either refused or has the shape of a page', () => {
  const [name, query] = [fc.constantFrom(...queries.map(([key]) => key)), fc.jsonValue()]
  fc.assert(
    fc.property(name, fc.array(fc.tuple(fc.nat(), query), {maxLength: 5}), (key, changes) => {
      const answer = structuredClone(answers.get(key))
      for (const [at, value] of changes) replaceLeaf(answer, at, value)
      const parsed = shapes[key].safeParse(answer)
      if (parsed.success) expect(shapes[key].safeParse(parsed.data).success).toBe(true)
    }),
    {numRuns: 300},
  )
})

test('an article that passes can be printed, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.jsonValue()), {maxLength: 5}), (changes) => {
      const answer = structuredClone(answers.get('article'))
      for (const [at, value] of changes) replaceLeaf(answer, at, value)
      const parsed = shapes.article.safeParse(answer)
      if (!parsed.success || !parsed.data) return
      const found = parsed.data as NonNullable<ArticleQueryResult>
      const article = {...found, citations: pageCitations(found), review: {state: 'pending' as const}}
      expect(renderToStaticMarkup(<ArticlePage article={article} clinicName="Clinic" />)).toContain('<h1>')
    }),
    {numRuns: 300},
  )
})

/** Puts a value in the place of one of the parts of an answer, wherever that is. */
function replaceLeaf(root: unknown, at: number, value: unknown): void {
  const places: {parent: Record<string, unknown>; key: string}[] = []
  const walk = (parent: unknown) => {
    if (typeof parent !== 'object' || parent === null) return
    for (const key of Object.keys(parent)) {
      const record = parent as Record<string, unknown>
      places.push({parent: record, key})
      walk(record[key])
    }
  }
  walk(root)
  const place = places[at % Math.max(1, places.length)]
  if (place) place.parent[place.key] = value
}

test.each([1, mostToWait])('a clinic may promise an answer within %i business days', (amount) => {
  const answerWithin = {amount, unit: 'businessDays'}
  const settings = Object(answers.get('clinicSettings'))
  expect(shapes.clinicSettings.parse({...settings, answerWithin})).toMatchObject({answerWithin})
})

test.each([
  [{openingHours: [{_key: 'a', days: 'Monday to Friday', hours: '9 to 5'}]}, {openingHours: []}],
  [{openingHours: [{_key: 'a', days: ['monday'], opens: '17:00', closes: '09:00'}]}, {openingHours: []}],
  [{openingHours: [{_key: 'a', days: ['monday'], opens: '09:00', closes: '09:00'}]}, {openingHours: []}],
  [{openingHours: [{_key: 'a', days: ['monday'], opens: 'noon', closes: '17:00'}]}, {openingHours: []}],
  [{openingHours: [{_key: 'a', days: ['monday'], opens: '09:00', closes: 'late'}]}, {openingHours: []}],
  [{openingHours: 'always'}, {openingHours: []}],
  [{timeZone: 'Mars/Olympus'}, {timeZone: null}],
  [{answerWithin: {amount: 0, unit: 'businessDays'}}, {answerWithin: null}],
  [{answerWithin: {amount: 1.5, unit: 'businessDays'}}, {answerWithin: null}],
  [{answerWithin: {amount: mostToWait + 1, unit: 'businessDays'}}, {answerWithin: null}],
  [{answerWithin: {amount: 1, unit: 'moons'}}, {answerWithin: null}],
  [{closedDays: [{date: 'soon'}, {date: '2026-11-26'}]}, {closedDays: [{date: '2026-11-26'}]}],
  [{closedDays: [{date: '2026-02-30'}]}, {closedDays: []}],
])('hours that make no sense (%j) break no page: they count as missing', (wrong, left) => {
  const settings = Object(answers.get('clinicSettings'))
  expect(shapes.clinicSettings.parse({...settings, ...wrong})).toEqual({...settings, ...left})
})
