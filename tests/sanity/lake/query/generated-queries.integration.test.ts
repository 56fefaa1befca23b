import fc from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {expect, test} from 'vitest'
import type {LakeDocument, Perspective} from '@/sanity/lake/core/types'
import {openLake} from '../lake-test'

// The lake answers from indexes what the evaluator would find by looking at every document. Both must say the same,
// to the order of the elements.

const ids = ['a1', 'a2', 'b1', 'b2', 'c1']
// The lake looks into an index only where that leaves fewer documents than there are.
const others = Array.from({length: 10}, (_, n) => ({_id: `d${n}`, _type: 'd', rank: n % 3}))
const prefixes = ['', 'drafts.', 'versions.summer.', 'versions.winter.']
const types = ['a', 'b', 'c']

const id = fc.constantFrom(...ids)
const reference = fc.record({_ref: fc.oneof(id, fc.constantFrom('gone', '')), _weak: fc.constant(true)})
const rank = fc.constantFrom<unknown>(1, 2, 3, -1, '2', 'two', 'Two words', true, false, null, {}, [2], ['2'])
const documents = fc.uniqueArray(
  fc.record(
    {
      _id: fc.tuple(fc.constantFrom(...prefixes), id).map((parts) => parts.join('')),
      _type: fc.constantFrom(...types),
      rank,
      slug: fc.oneof(fc.record({current: rank}), rank),
      ref: reference,
      refs: fc.array(reference, {maxLength: 4}),
      deep: fc.record({list: fc.array(fc.record({_key: fc.constantFrom('k1', 'k2'), to: reference}))}),
    },
    {requiredKeys: ['_id', '_type']},
  ),
  {selector: ({_id}) => _id, maxLength: 14},
)

const params = {
  id: 'a1',
  ids: ['b1', 'a1', 'b1'],
  odd: ['a1', null, 2, ['a2']],
  type: 'a',
  none: null,
  word: 'two*',
}
const value = fc.oneof(
  fc.constantFrom(
    '"a1"',
    '"drafts.a1"',
    '"gone"',
    '"a"',
    '"2"',
    '2',
    'null',
    'true',
    '$id',
    '$type',
    '$none',
    '$odd',
  ),
  fc.constantFrom('[]', '["a"]', '$ids'),
)
const list = fc.oneof(
  fc.constantFrom('$ids', '$odd', '$none', '$id', '[]', '"a1"'),
  fc.array(value, {maxLength: 4}).map((values) => `[${values.join(', ')}]`),
)
const path = fc.constantFrom(
  '_id',
  '_type',
  'rank',
  'slug.current',
  'slug',
  'ref._ref',
  '@.rank',
  'ref->rank',
  'none',
)
const condition = fc.letrec<{any: string}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    fc.tuple(path, fc.constantFrom('==', '!=', '<', '>='), value).map((parts) => parts.join(' ')),
    fc.tuple(value, path).map(([left, right]) => `${left} == ${right}`),
    fc.tuple(path, list).map(([left, right]) => `${left} in ${right}`),
    fc
      .array(fc.oneof(value, list), {minLength: 1, maxLength: 3})
      .map((all) => `references(${all.join(', ')})`),
    fc.constantFrom('sanity::versionOf("a1")', 'sanity::versionOf($id)', '_id in path("drafts.**")'),
    fc.constantFrom(
      'rank match "two"',
      'rank match $word',
      '[rank, slug.current] match "w*"',
      'defined(refs)',
    ),
    fc.constantFrom(
      'count(refs) > 1',
      'count(*[references(^._id)]) > 0',
      '"k1" in deep.list[]._key',
      'true',
      'null',
    ),
    fc
      .tuple(tie('any'), fc.constantFrom('&&', '&&', '||'), tie('any'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('any').map((inner) => `!(${inner})`),
  ),
})).any
const key = fc.tuple(path, fc.constantFrom('', ' asc', ' desc')).map((parts) => parts.join(''))
const order = fc.array(key, {minLength: 1, maxLength: 3}).map((keys) => ` | order(${keys.join(', ')})`)
const slice = fc.constantFrom('', '[0]', '[0..2]', '[1...3]', '[-2..-1]', '[0...100]')
const projection = fc.constantFrom(
  '',
  '._id',
  '{_id, rank}',
  '{..., "n": count(*[references(^._id)])}',
  '{_id, "to": ref->_id, "all": refs[]->{_id, rank}}',
  '{"same": *[_type == ^._type && _id != ^._id] | order(_id)._id}',
  '{_type == "a" => {"a": rank}, "keys": deep.list[].to->_type}',
)
const query = fc
  .tuple(
    fc.array(condition, {maxLength: 2}).map((all) => all.map((one) => `[${one}]`).join('')),
    fc.oneof(fc.constant(''), order),
    fc.oneof(fc.constant(''), order),
    slice,
    projection,
    fc.constantFrom('', '', '', 'count', 'array::compact'),
  )
  .map(([filter, first, second, part, shape, outer]) => {
    // `*[a][0]{b}` and `*[a]{b}[0]` differ for the planner alone.
    const text = `*${filter}${first}${shape}${second}${part}`
    return outer ? `${outer}(${text})` : text
  })
const perspective = fc.constantFrom<Perspective>(
  'raw',
  'published',
  'drafts',
  ['summer'],
  ['summer', 'winter', 'drafts'],
)

/** What a perspective shows, by looking at every document. */
function shown(stored: LakeDocument[], perspective: Perspective): LakeDocument[] {
  if (perspective === 'raw') return stored
  const layers = perspective === 'published' ? [] : [perspective].flat()
  const order = [...layers.map((layer) => (layer === 'drafts' ? 'drafts.' : `versions.${layer}.`)), '']
  return [...ids, ...others.map(({_id}) => _id)].flatMap((_id) => {
    const found = order.flatMap((prefix) => stored.find((document) => document._id === prefix + _id) ?? [])[0]
    if (!found) return []
    return [perspective === 'published' ? found : {...found, _id, _originalId: found._id}]
  })
}

test('thousands of generated queries get the answer that reading every document gives', {
  timeout: 120_000,
}, async () => {
  const lake = await openLake()
  const check = fc.property(
    documents,
    fc.array(fc.tuple(query, perspective), {minLength: 20, maxLength: 20}),
    (generated, queries) => {
      const wanted = [...generated, ...others]
      // Documents come, change and go while the indexes are there already.
      const gone = lake
        .view('raw')
        .documents.filter(({_id}) => !wanted.some((document) => document._id === _id))
      const mutations = [
        ...gone.map(({_id}) => ({delete: {id: _id}})),
        ...wanted.map((document) => ({createOrReplace: document})),
      ]
      lake.mutate({mutations})
      const stored = [...lake.storage.loadDocuments()]
      for (const [text, view] of queries) {
        const dataset = shown(stored, view)
        const byId = new Map(dataset.map((document) => [document._id, document]))
        const dereference = ({_ref}: {_ref: string}) => byId.get(_ref)
        const expected = toJS(evaluateSync(parse(text, {params}), {dataset, params, dereference}))
        const result = lake.query({query: text, params, perspective: view}).result
        expect({text, view, result}).toEqual({text, view, result: expected})
      }
    },
  )
  fc.assert(check, {numRuns: 150, seed: 20_261_123})
})

test.each([
  '*[references(["a1", "a2"])]._id',
  '*[references("a1", $two)]._id',
  '*[references("a1", "a2")][0...2]._id',
  '*[references(["a1", "a2"])] | order(rank)._id',
  '*[sanity::versionOf("b1") && references(["a2", "a1", "a1"])]._id',
])('%s names a document once, however many of the ids it refers to', async (text) => {
  const lake = await openLake()
  const refs = ['a1', 'a2', 'a1'].map((_ref) => ({_ref, _weak: true}))
  const referring = ['b1', 'drafts.b1'].map((_id) => ({_id, _type: 'b', refs}))
  lake.mutate({mutations: [...referring, ...others].map((document) => ({create: document}))})
  const {result} = lake.query({query: text, params: {two: 'a2'}})
  expect([result].flat().toSorted()).toEqual(['b1', 'drafts.b1'])
  expect(lake.query({query: `count(${text})`, params: {two: 'a2'}}).result).toBe(2)
})
