import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {getFaqs} from '@/lib/content/faq/get-faqs'
import {getHome} from '@/lib/content/get-home'
import {getSitemap} from '@/lib/content/get-sitemap'
import {inOrder} from '@/lib/content/in-order'
import {documentTypes, typeNames} from '@/sanity/document-types'
import {fakeLake, frameTags, noteTags} from './fake-lake'

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
  publishedAt: null,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...more,
})
const summary = (_id: string) => ({
  _id,
  title: '',
  slug: _id,
  summary: '',
  publishedAt: null,
  lastReviewed: null,
  readingMinutes: 1,
})
const faq = (_id: string, more = {}) => ({
  _id,
  question: '?',
  shortAnswer: '',
  answer: null,
  category: 'about',
  relatedArticle: null,
  ...more,
})

const idsOf = (documents: {_id: string}[]) => documents.map(({_id}) => _id)

test('documents come in the order that was asked for, without those that are gone', () => {
  const found = [{_id: 'b'}, {_id: 'a'}, {_id: 'other'}]
  expect(inOrder(['a', 'gone', 'b'], found)).toEqual([{_id: 'a'}, {_id: 'b'}])
})

/** A home page with nothing but its heading, as the query gives it. */
const homePage = (more = {}) => ({
  _id: 'homePage',
  _type: 'homePage',
  heading: 'Heading',
  introduction: '',
  trials: [],
  suitMay: [],
  suitTalkFirst: [],
  suitUsuallyNot: [],
  visitSteps: [],
  risks: [],
  costNote: null,
  words: '',
  questions: [],
  articles: [],
  sources: {},
  ...more,
})

test('the home page shows the three newest articles, and is stale when an article or a question changes', async () => {
  const index = ['a', 'b', 'c', 'd'].map((id) => indexed(id))
  lake.answer = ({params}) =>
    params.type ? index : {page: homePage(), newest: ['c', 'b', 'a'].map(summary), first: [faq('f')]}
  const tags = noteTags()
  const home = await getHome()
  expect(idsOf(home.articles)).toEqual(['a', 'b', 'c'])
  expect(idsOf(home.faqs)).toEqual(['f'])
  expect(lake.asked.at(-1)?.params).toEqual({ids: ['a', 'b', 'c']})
  expect([...tags]).toEqual(expect.arrayContaining(['article', 'content', 'faq', 'homePage']))
  tags.clear()
  await getHome(['drafts'])
  expect(lake.asked.slice(-2).map(({perspective}) => perspective)).toEqual(['drafts', 'drafts'])
  expect([...tags]).toEqual([])
})

test('the home page shows the articles and questions that staff chose, without those that are not to be seen', async () => {
  const index = [indexed('a'), indexed('b'), indexed('later', {publishedAt: '2027-01-01'})]
  const chosen = {articles: [summary('later'), summary('b'), null], questions: [null, faq('chosen')]}
  lake.answer = ({params}) =>
    params.type ? index : {page: homePage(chosen), newest: ['a', 'b'].map(summary), first: [faq('f')]}
  const home = await getHome()
  expect(idsOf(home.articles)).toEqual(['b'])
  expect(idsOf(home.faqs)).toEqual(['chosen'])
})

test('the home page numbers its sources in the order in which it prints what rests on them, and is stale with each', async () => {
  const source = (_id: string) => ({_id, _type: 'citation', title: _id, authors: []})
  const refs = (...ids: string[]) => ids.map((_ref) => ({_type: 'reference', _key: _ref, _ref}))
  const text = [
    {
      _type: 'block',
      _key: 'b',
      markDefs: [{_type: 'citation', _key: 'm', citations: refs('of-risk')}],
      children: [{_type: 'span', _key: 's', text: 'Words', marks: ['m']}],
    },
  ]
  const trial = {
    _type: 'evidenceChart',
    _key: 'e',
    title: 'Ketamine beside ECT',
    setting: 'After 3 weeks.',
    people: 365,
    meaning: 'responded',
    arms: [
      {_key: 'a', name: 'ketamine', percent: 55.4},
      {_key: 'b', name: 'ECT', percent: 41.2},
    ],
    clearness: 'unknown',
    limits: 'There was no placebo.',
    citations: refs('of-trial'),
  }
  const page = homePage({
    visitCitations: refs('of-visit', 'of-risk'),
    briefCitations: refs('of-heading'),
    trials: [
      trial,
      {_type: 'keyNumber', _key: 'n', number: '1', text: 'Words', citations: refs('of-number')},
    ],
    risks: [{_key: 'r', title: 'Common', text}],
    sources: {
      trials: [source('of-trial')],
      risks: [source('of-risk')],
      visit: [source('of-visit')],
      brief: [source('of-heading'), null],
    },
  })
  lake.answer = ({params}) => (params.type ? [] : {page, newest: [], first: []})
  const tags = noteTags()
  const {citations, trials} = await getHome()
  expect(idsOf(citations)).toEqual(['of-heading', 'of-trial', 'of-visit', 'of-risk'])
  expect(trials).toMatchObject([{title: 'Ketamine beside ECT'}])
  expect([...tags]).toEqual(
    expect.arrayContaining(['citation:of-heading', 'citation:of-visit', 'citation:of-risk']),
  )
})

test('a question leads to its own page; one that has none brings its answer along', async () => {
  const answer = [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text: 'In full'}]}]
  lake.answer = ({params}) =>
    params.type ? [indexed('one')] : [faq('one', {slug: 'one', answer}), faq('two', {slug: '!', answer})]
  const tags = noteTags()
  const [group] = await getFaqs()
  expect(group?.faqs).toMatchObject([
    {slug: 'one', answer: null},
    {slug: null, answer: [{children: [{text: 'In full'}]}]},
  ])
  expect(tags).toEqual(new Set([...frameTags, 'faq']))
  await getFaqs(['drafts'])
  expect(lake.asked.slice(-2).map(({perspective}) => perspective)).toEqual(['drafts', 'drafts'])
})

test('the sitemap names every page with its last change, the newest of which is that of the list', async () => {
  const index = [
    indexed('b', {_updatedAt: '2026-03-01T00:00:00Z', publishedAt: '2026-01-01'}),
    indexed('c', {_updatedAt: '2026-02-01T00:00:00Z', publishedAt: '2026-01-03'}),
    indexed('a', {_updatedAt: '2026-01-01T00:00:00Z', publishedAt: '2026-01-02'}),
  ]
  const times = {glossaryTerm: '2026-04-01T00:00:00Z', clinicSettings: '2026-05-01T00:00:00Z'}
  lake.answer = ({params}) => (params.type === 'article' ? index : params.type ? [] : times)
  const tags = noteTags()
  const pages = await getSitemap()
  expect(new Set(pages.map(({path}) => path)).size).toBe(pages.length)
  const expected = [
    {path: '/', updatedAt: times.clinicSettings},
    {path: '/education', updatedAt: '2026-03-01T00:00:00Z'},
    {path: '/education/a', updatedAt: '2026-01-01T00:00:00Z'},
    {path: '/education/b', updatedAt: '2026-03-01T00:00:00Z'},
    {path: '/education/c', updatedAt: '2026-02-01T00:00:00Z'},
    {path: '/glossary', updatedAt: times.glossaryTerm},
    {path: '/consultation'},
    {path: '/get-help-now'},
  ]
  expect(pages.filter(({path}) => expected.some((page) => page.path === path))).toEqual(expected)
  const lists = typeNames.flatMap((type) => documentTypes[type].list?.path ?? [])
  expect(pages.map(({path}) => path)).toEqual(expect.arrayContaining(lists))
  expect([...tags]).toEqual(expect.arrayContaining(['article', 'clinicSettings', 'content', 'glossaryTerm']))
})
