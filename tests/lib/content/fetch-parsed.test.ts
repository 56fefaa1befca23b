import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {z} from 'zod'
import {cmsState, isContentUnavailable} from '@/lib/cms/cms-state'
import {fetchParsed} from '@/lib/content/fetch-content'
import {shapeOf} from '@/lib/content/shapes/shape-of'
import {documentWithTexts, refuseText} from '@/lib/content/shapes/unprintable'
import {unprintablePages} from '@/lib/content/unprintable-pages'
import {fakeLake, noteTags} from './fake-lake'

const lake = fakeLake()
let logged: string[]

beforeEach(() => {
  logged = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line))
})

afterEach(() => {
  vi.stubEnv('NEXT_PHASE', undefined)
})

const query = '*[_type == "article"][0]'
const text = shapeOf((isDraft) =>
  z.string().transform((found) => `${isDraft ? 'draft' : 'published'} ${found}`),
)

test('an answer is checked by its own shape, and asked for with its parameters and a proof of content', async () => {
  lake.answer = () => 'words'
  const request = {query, params: {slug: 'sleep'}, tags: [], shape: text}
  expect(await fetchParsed(request)).toBe('published words')
  expect(await fetchParsed({...request, perspective: ['summer', 'drafts']})).toBe('draft words')
  expect(lake.asked).toEqual([
    {query: expect.stringContaining(query), params: {slug: 'sleep'}, perspective: 'published'},
    {query: expect.stringContaining(query), params: {slug: 'sleep'}, perspective: 'summer,drafts'},
  ])
  expect(lake.asked[0]?.query).toContain('"hasContent": defined(*[_id == "clinicSettings"][0]._id)')
})

test('a page of what is published is tagged with its content, and a draft with nothing', async () => {
  lake.answer = () => 'words'
  const tags = noteTags()
  await fetchParsed({query, tags: ['article:sleep', 'faq'], shape: text, perspective: ['drafts']})
  expect([...tags]).toEqual([])
  await fetchParsed({query, tags: ['article:sleep', 'faq'], shape: text})
  expect([...tags]).toEqual(['content', 'article:sleep', 'faq'])
})

test('a page waits three seconds for an answer, and a build, which asks for hundreds at once, ten', async () => {
  lake.answer = () => 'words'
  const timeout = vi.spyOn(AbortSignal, 'timeout')
  await fetchParsed({query, tags: [], shape: text})
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  await fetchParsed({query, tags: [], shape: text})
  expect(timeout.mock.calls).toEqual([[3_000], [10_000]])
})

test('an answer of eight megabytes is taken, and one byte more keeps the page as it was', async () => {
  const around = JSON.stringify({result: {answer: '', hasContent: true}, ms: 1}).length
  const most = 8 * 1024 * 1024 - around
  const request = {query, tags: [], shape: text, page: '/education/long'}
  lake.answer = () => 'a'.repeat(most)
  expect(await fetchParsed(request)).toHaveLength('published '.length + most)
  expect(unprintablePages()).toEqual(new Set())
  lake.answer = () => 'a'.repeat(most + 1)
  await expect(fetchParsed(request)).rejects.toThrow('too large')
  expect(unprintablePages()).toEqual(new Set(['/education/long']))
})

test('a page that could not be had for any other reason is not one that cannot be printed', async () => {
  lake.answer = () => undefined
  await expect(fetchParsed({query, tags: [], shape: text, page: '/education/sleep'})).rejects.toThrow('500')
  lake.answer = () => 'a'.repeat(9 * 1024 * 1024)
  await expect(fetchParsed({query, tags: [], shape: text})).rejects.toThrow('too large')
  expect(unprintablePages()).toEqual(new Set())
})

const document = z.object({
  _id: z.string(),
  one: z.unknown().transform((value, context) => (value ? refuseText(context, ['a video']) : '')),
  two: z.unknown().transform((value, context) => (value ? refuseText(context, ['a chart']) : '')),
})
const documents = shapeOf(() => documentWithTexts(document))

test('a text that cannot be printed is remembered for its page, once per document, until it is put right', async () => {
  const request = {query, tags: [], shape: documents, page: '/education/sleep'}
  lake.answer = () => ({_id: 'a1', one: 1, two: 2})
  await expect(fetchParsed(request)).rejects.toThrow('Content is not what it should be: one: a video')
  expect(logged.map((line) => JSON.parse(line).document)).toEqual(['a1'])
  expect(unprintablePages()).toEqual(new Set(['/education/sleep']))

  await expect(fetchParsed({...request, perspective: ['drafts']})).rejects.toThrow('a video')
  lake.answer = () => ({_id: 'a1', one: 0, two: 0})
  await fetchParsed({...request, perspective: ['drafts']})
  expect(unprintablePages()).toEqual(new Set(['/education/sleep']))
  expect(logged).toHaveLength(1)

  expect(await fetchParsed(request)).toEqual({_id: 'a1', one: '', two: ''})
  expect(unprintablePages()).toEqual(new Set())
})

test('an answer of another shape is an error that says where, and no page waits for it', async () => {
  lake.answer = () => 7
  const failure = fetchParsed({query: ` ${query}${' '.repeat(100)}`, tags: [], shape: text, page: '/faq'})
  await expect(failure).rejects.toThrow(/the answer: .+ \(\*\[_type == "article"\]\[0\]\)$/)
  expect(unprintablePages()).toEqual(new Set())
  expect(isContentUnavailable()).toBe(false)
})

test('a lake without clinic settings counts as one in trouble', async () => {
  lake.answer = () => 'words'
  lake.hasContent = false
  const before = Date.now()
  await expect(fetchParsed({query, tags: [], shape: text})).rejects.toMatchObject({
    name: 'ContentUnavailable',
  })
  expect(isContentUnavailable()).toBe(true)
  expect(cmsState().troubleAt).toBeGreaterThanOrEqual(before)
})
