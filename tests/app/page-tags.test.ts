import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {mayGuess, notePages} from '@/lib/content/pages/known-pages'
import {affectedPaths, affectedTags} from '@/lib/freshness/affected-by'
import {findChanges} from '@/lib/freshness/find-changes'
import {listContent} from '@/lib/freshness/list-content'
import type {SeenContent} from '@/lib/freshness/seen-content'
import {documentTypes, isPageType, pagePath, typeNames} from '@/sanity/document-types'
import {paths as fixedPaths} from '@/sanity/paths'
import {resetContentState} from '../lib/cms/reset-content-state'
import {everyPath, renderPath} from './render-path'
import {type SampleDocument as Document, sampleDocument} from './sample-document'
import {lakeClient, startSeededLake} from './seeded-lake'

/** A redirect has no words: see `redirects.test.ts`. */
const printedTypes = typeNames.filter((type) => type !== 'redirect')

type Rendered = {html: string; tags: Set<string>}

// Each test renders every page of the site several times.
vi.setConfig({testTimeout: 120_000})

let stopLake: () => Promise<void>
let lake: SanityClient
/** The pages as the test before left them: it has taken back what it changed. */
let atRest: ReadonlyMap<string, Rendered> = new Map()

beforeAll(async () => {
  stopLake = await startSeededLake()
  lake = lakeClient()
  // The seed names nobody. These refer to what each type may refer to.
  await lake.create({_id: 'robin', _type: 'person', name: 'Robin', credentials: 'MD', role: 'Director'})
  const licence = {state: 'Virginia', number: '1'}
  await lake.create({_id: 'sam', _type: 'person', name: 'Sam', credentials: 'MD', isClinician: true, licence})
  await lake
    .patch('article-how-ketamine-works')
    .set({
      author: {_type: 'reference', _ref: 'robin'},
      medicallyReviewedBy: {_type: 'reference', _ref: 'sam'},
      lastReviewed: '2026-01-01',
    })
    .commit()
  for (const type of typeNames)
    if ((await lake.fetch<number>('count(*[_type == $type])', {type})) === 0)
      await lake.create({...sampleDocument(type), _id: `seed-${type}`})
})

afterAll(() => stopLake())

beforeEach(() => resetContentState())

test('a page carries a tag for every document whose words it prints', async () => {
  const documents = await lake.fetch<Document[]>('*[_type in $typeNames]', {typeNames})
  expect(new Set(documents.map(({_type}) => _type))).toEqual(new Set(typeNames))
  const transaction = lake.transaction()
  for (const document of documents) transaction.createOrReplace(marked(document))
  await transaction.commit({visibility: 'sync'})

  const seen = await listContent(new Map())
  const shownTypes = new Set<string>()
  for (const path of await everyPath()) {
    const {html, tags} = await render(path)
    for (const {_id, _type} of documents) {
      if (!html.includes(markOf(_id))) continue
      shownTypes.add(_type)
      const change = [{id: _id, before: seen.get(_id), after: seen.get(_id)}]
      expect(
        affectedTags(change).filter((tag) => tags.has(tag)),
        `${path} prints ${_id}`,
      ).not.toEqual([])
      expect(affectedPaths(change, seen), `a change of ${_id}`).toContain(path)
    }
  }
  // Otherwise this test would look for what no page prints.
  expect(shownTypes).toEqual(new Set(printedTypes))
})

test.each(printedTypes.filter((type) => !documentTypes[type].isSingleton))(
  'when a document of type %s is published or deleted, every page that shows it is made again',
  async (type) => {
    const document = marked(sampleDocument(type))
    const before = await renderAll(await everyPath(), atRest)
    // A test that fails takes nothing back.
    atRest = new Map()
    // Somebody may have looked for the page too early.
    if (isPageType(type)) before.set(pagePath(type, document._id), await render(pagePath(type, document._id)))
    const known = await listContent(new Map())

    await lake.createOrReplace(document)
    const restore = await showOnArticle(document)
    const again = await expectStale(before, known)

    const after = await renderAll(await everyPath(), again)
    const latest = await listContent(new Map())
    const shown = [...after].filter(([, {html}]) => html.includes(markOf(document._id)))
    expect(shown.length, `no page shows a new ${type}`).toBeGreaterThan(0)
    if (isPageType(type)) {
      expect(shown.map(([path]) => path)).toContain(pagePath(type, document._id))
      expect(after.get(fixedPaths.sitemap)?.html).toContain(pagePath(type, document._id))
    }

    await restore()
    await lake.delete(document._id)
    atRest = await expectStale(after, latest)
  },
)

test.each(typeNames.filter(isPageType))(
  'a page of type %s that is refused without a question is made again when its document comes',
  async (type) => {
    notePages([])
    while (mayGuess());
    const {tags} = await render(pagePath(type, 'too-early'))
    const change = [{id: 'a', after: {type, rev: '1', slug: 'too-early', references: []}}]
    expect(affectedTags(change).filter((tag) => tags.has(tag))).not.toEqual([])
  },
)

/** @param rendered - pages as they were rendered since the last change, which need not be rendered again */
async function renderAll(
  paths: readonly string[],
  rendered: ReadonlyMap<string, Rendered>,
): Promise<Map<string, Rendered>> {
  const pages = new Map<string, Rendered>()
  for (const path of paths) pages.set(path, rendered.get(path) ?? (await render(path)))
  return pages
}

/**
 * Every page that has changed carried a tag of the change when it was rendered, and is rendered again.
 * @returns the pages as they are after the change
 */
async function expectStale(
  before: ReadonlyMap<string, Rendered>,
  known: SeenContent,
): Promise<Map<string, Rendered>> {
  resetContentState()
  const latest = await listContent(new Map())
  const changes = findChanges(known, latest)
  expect(changes).not.toEqual([])
  const stale = affectedTags(changes)
  const again = affectedPaths(changes, latest)
  const after = new Map<string, Rendered>()
  for (const [path, {html, tags}] of before) {
    const page = await render(path)
    after.set(path, page)
    if (page.html === html) continue
    expect(
      stale.filter((tag) => tags.has(tag)),
      `${path} has changed`,
    ).not.toEqual([])
    expect(again, `${path} has changed`).toContain(path)
  }
  return after
}

/** Renders a page and notes its tags, which reach Next as those of an empty fetch. */
async function render(path: string): Promise<Rendered> {
  const tags = new Set<string>()
  const {fetch} = globalThis
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: {next?: {tags?: string[]}}) => {
    for (const tag of init?.next?.tags ?? []) tags.add(tag)
    return fetch(input, init as RequestInit)
  })
  try {
    return {html: await renderPath(path), tags}
  } finally {
    vi.stubGlobal('fetch', fetch)
  }
}

/**
 * A document without a page or a list is shown where an article refers to it.
 * @returns what makes the article as it was
 */
async function showOnArticle({_id, _type}: Document): Promise<() => Promise<unknown>> {
  const article = await lake.getDocument('article-side-effects')
  if (documentTypes[_type].list || !article) return async () => undefined
  const reference = {_type: 'reference', _key: 'r', _ref: _id}
  const block = {
    _type: 'block',
    _key: 'new',
    markDefs: [{_type: 'citation', _key: 'm', citations: [reference]}],
    children: [{_type: 'span', _key: 's', text: 'Words', marks: ['m']}],
  }
  const change = _type === 'citation' ? {body: [...article.body, block]} : {disclosures: [reference]}
  await lake.patch(article._id).set(change).commit()
  return () => lake.createOrReplace(article)
}

/** The document with a word of its own in each of its texts. */
function marked(document: Document): Document {
  const mark = markOf(document._id)
  const withMark = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') return PRINTED.has(name) ? `${value} ${mark}` : value
    if (Array.isArray(value)) return value.map((item) => withMark(name, item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMark(key, inner)]))
  }
  return Object(withMark('', document))
}

/** The fields with words. In others a mark would make an address or a date invalid. */
const PRINTED = new Set([
  ...typeNames.flatMap((type) => [documentTypes[type].search?.title, documentTypes[type].search?.summary]),
  ...[
    'title',
    'summary',
    'label',
    'amount',
    'name',
    'role',
    'text',
    'clinicName',
    'heading',
    'authors',
    'keyPoints',
  ],
])

function markOf(id: string): string {
  return `zq${[...id].map((sign) => sign.charCodeAt(0).toString(36)).join('')}qz`
}
