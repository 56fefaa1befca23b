import {Script} from 'node:vm'
import {beforeEach, expect, test, vi} from 'vitest'
import {LakeError} from '@/sanity/lake/core/errors'
import type {Lake} from '@/sanity/lake/core/lake'
import {compileDocumentFilter} from '@/sanity/lake/query/document-filter'
import {syncTagsOfChange, syncTagsOfQuery} from '@/sanity/lake/query/sync-tags'
import {createTextMatcher, toMatchPatterns} from '@/sanity/lake/query/text-search'
import {toJsonWithinLimit, withinLimit} from '@/sanity/lake/query/within-limit'
import {openLake} from '../lake-test'

let lake: Lake

beforeEach(async () => {
  lake = await openLake()
})

const document = (_id: string, fields: Record<string, unknown> = {}) => ({
  _id,
  _type: 't',
  _rev: 'r',
  _createdAt: '',
  _updatedAt: '',
  ...fields,
})

function errorOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error instanceof LakeError ? {status: error.status, ...Object(error.body.error)} : error
  }
  return undefined
}

const ask = (query: string, params = {}) => lake.query({query, params}).result

test.each([
  ['*[_type == $kind]', 11, 16],
  ['*[a == $kindness && b == $kind]', 7, 12],
  ['*[_type == $constructor]', 11, 23],
])('the place of a forgotten parameter in %s is named', (query, start, end) => {
  expect(errorOf(() => ask(query, {kindness: 1}))).toMatchObject({
    status: 400,
    type: 'queryParseError',
    query,
    start,
    end,
  })
})

test.each([
  ['*[geo::distance(a, b) < 1]', 7, 15],
  ['*{"a": anywhere(b == 1)}', 7, 15],
  ['* | order(_id) | score(a == 1)[0] | order(_id)', undefined, undefined],
  ['*{a}  |  score(a == 1)', 6, 22],
])('the place of what cannot be evaluated in %s is named', (query, start, end) => {
  const error = errorOf(() => ask(query))
  expect(error).toEqual(
    start === undefined ? undefined : expect.objectContaining({status: 400, query, start, end}),
  )
})

test('a query that cannot be read is marked where that was noticed', () => {
  expect(errorOf(() => ask('*[_type == '))).toMatchObject({start: 10, end: 11})
  expect(errorOf(() => ask('*[a ! b]'))).toMatchObject({start: 3, end: 4})
})

test('a slice by parameters is another for other parameters', () => {
  for (const id of ['a', 'b', 'c']) lake.mutate({mutations: [{create: document(id)}]})
  const slice = (to: unknown) => ask('*[0...$to]._id', {to})
  expect([slice(1), slice(2), slice(1)]).toEqual([['a'], ['a', 'b'], ['a']])
  expect(errorOf(() => slice('text'))).toMatchObject({status: 400})
})

test('a very long query is answered as a short one is', () => {
  lake.mutate({mutations: [{create: document('a')}]})
  const long = `*[_id == "a"]._id${' '.repeat(20_000)}`
  expect([ask(long), ask(long)]).toEqual([['a'], ['a']])
})

test.each([
  ['*[_type == "t" && n > 1]', ['b']],
  ['*["t" == _type && n > 1]', ['b']],
  ['*[_type in ["t", "u"]]', ['a', 'b', 'c']],
  ['*[_id in $ids && _type == $type]', ['a']],
  ['*[(_type == "t") && (n == 1)]', ['a']],
  ['*[_type == "t"][n == 2] | order(n)[0...1]{n}', ['b']],
  ['*[_type == null]', []],
  ['*[_id == "a" || n == 2]', ['a', 'b']],
  ['*[!(_type == "t")]', ['c']],
  ['*[_id in "text"]', []],
  ['*[to->n == 2]', ['a']],
  ['*[count(*[_type == "t"]) == 2 && n == 2]', ['b']],
  ['*', ['a', 'b', 'c']],
])('a listener to %s hears of %j', (query, heard) => {
  const documents = [
    document('a', {n: 1, to: {_ref: 'b', _weak: true}}),
    document('b', {n: 2}),
    document('c', {_type: 'u'}),
  ]
  lake.mutate({mutations: documents.map((each) => ({create: each}))})
  const filter = compileDocumentFilter(query, {ids: ['a', 'c'], type: 't'})
  expect(documents.filter((each) => filter(each, () => lake.view('raw'))).map(({_id}) => _id)).toEqual(heard)
})

test('a listener needs documents to hear of, and all parameters', () => {
  for (const query of ['count(*)', '1', '{"a": *}', '[*]'])
    expect(errorOf(() => compileDocumentFilter(query, {}))).toMatchObject({
      status: 400,
      description: 'A listener needs a query that starts with *',
    })
  expect(errorOf(() => compileDocumentFilter('*[a == $b]', {}))).toMatchObject({status: 400, start: 7})
})

test('an answer is tagged with the ids or types that were asked for, unless those are no texts', () => {
  const tags = (query: string, params = {}) => syncTagsOfQuery(lake.query({query, params}))
  expect(tags('*[_id == "drafts.a"]')).toEqual(['s1:id.a'])
  expect(tags('*[_id in ["a", "versions.r.a", "b"]]')).toEqual(['s1:id.a', 's1:id.b'])
  expect(tags('*[_id == "a" && _type == "t"]')).toEqual(['s1:id.a'])
  expect(tags('*[_id in $ids]', {ids: []})).toEqual([])
  for (const query of [
    '*[_id == null]',
    '*[_type in ["t", 7]]',
    '*[n == 1]',
    '*[0]',
    '*[_id == "a"]{"b": *[0]}',
  ])
    expect(tags(query), query).toEqual(['s1:all'])
  expect(tags('*[_type == "t"]{"b": *[_type == "u"]}').sort()).toEqual(['s1:type.t', 's1:type.u'])
  expect(tags('*[_id == "a"]{"gone": @.x->n, "b": to->n}')).toEqual(['s1:id.a'])
})

test('a change is told by its id, by its types before and after, and by those of its other versions', () => {
  const change = {
    documentId: 'drafts.a',
    transition: 'update' as const,
    before: document('drafts.a', {_type: 'old'}),
    after: document('drafts.a', {_type: 'new'}),
    mutations: [],
  }
  expect(syncTagsOfChange(change, [document('a', {_type: 'third'}), document('a', {_type: 'new'})])).toEqual([
    's1:all',
    's1:id.a',
    's1:type.old',
    's1:type.new',
    's1:type.third',
  ])
  const {after: _, before: __, ...bare} = change
  expect(syncTagsOfChange(bare, [])).toEqual(['s1:all', 's1:id.a'])
})

const text = document('article-1', {
  _private: 'hidden',
  title: 'How Ketamine works',
  body: [{_type: 'block', children: [{text: 'Café: rest-state'}, {text: 'second part'}]}],
  views: 7,
  nothing: null,
})

test.each([
  ['how works', true],
  ['how work', false],
  ['how work*', true],
  ['"how ketamine"', true],
  ['"how works"', false],
  ['"works cafe"', false],
  ['"rest state second"', false],
  ['rest-state', true],
  ['cafe', true],
  ['CAFÉ*', true],
  ['-how', false],
  ['-nothing', true],
  ['how -"second part"', false],
  ['how -"part second"', true],
  ['block', false],
  ['hidden', false],
  ['"article 1"', true],
  ['7', false],
  ['', false],
  ['  ', false],
  ['-', false],
  ['!?', false],
  ['how !?', true],
  ['*', true],
  [7, false],
  [null, false],
])('a document is found by %j: %j', (query, isFound) => {
  const matches = createTextMatcher(query)
  expect([matches(text), matches(text)]).toEqual([isFound, isFound])
})

test('single fields are compared with the words and beginnings, without phrases and exclusions', () => {
  expect(toMatchPatterns('one  "two three" -four fiv*')).toEqual(['one', 'two', 'three', 'fiv*'])
  expect([toMatchPatterns(''), toMatchPatterns(null), toMatchPatterns(7)]).toEqual([[], [], []])
})

test('a query has a second and a half, and what takes longer or makes too much is told so', () => {
  const run = vi.spyOn(Script.prototype, 'runInContext')
  expect(withinLimit('*', () => 7)).toBe(7)
  expect(toJsonWithinLimit('*', {a: [1]})).toBe('{"a":[1]}')
  expect(run.mock.calls.map(([, options]) => options)).toEqual([{timeout: 1500}, {timeout: 1500}])
  const failWith = (error: unknown) =>
    errorOf(() =>
      withinLimit('*[0]', () => {
        throw error
      }),
    )
  const limit = {status: 400, type: 'queryLimitError', query: '*[0]'}
  const slow = Object.assign(new Error('too slow'), {code: 'ERR_SCRIPT_EXECUTION_TIMEOUT'})
  expect(failWith(slow)).toEqual({...limit, description: expect.stringContaining('longer than 1500 ms')})
  expect(failWith(new RangeError('too long'))).toEqual({
    ...limit,
    description: expect.stringContaining('too long'),
  })
  expect(failWith(new TypeError('a defect'))).toEqual(new TypeError('a defect'))
})
