import {beforeEach, expect, test} from 'vitest'
import {LakeError} from '@/sanity/lake/core/errors'
import type {Lake} from '@/sanity/lake/core/lake'
import {article, openLake, person, reference} from '../lake-test'

let lake: Lake

beforeEach(async () => {
  lake = await openLake()
})

const OLD = '2020-01-01T00:00:00Z'
const mutate = (...mutations: unknown[]) => lake.mutate({mutations})
const lastChanges = () => lake.log.since(lake.latestSeq() - 1)[0]?.changes ?? []

/** How a request is refused: its status, and what its error says about each item. */
function refusal(...mutations: unknown[]): unknown {
  const before = JSON.stringify(lake.view('raw').documents)
  try {
    mutate(...mutations)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    expect(JSON.stringify(lake.view('raw').documents)).toBe(before)
    return [error.status, ...Object(error.body.error).items]
  }
  return 'done'
}

const expectMalformed = (index: number, ...mutations: unknown[]) =>
  expect(refusal(...mutations), JSON.stringify(mutations)).toMatchObject([
    400,
    {index, error: {type: 'validationError', description: expect.stringMatching(/./)}},
  ])

test('the answer says what was done with each document, and what that is now', () => {
  const {transactionId, results} = mutate(
    {create: article()},
    {createOrReplace: article({title: 'Other'})},
    {createIfNotExists: article({title: 'Third'})},
    {createIfNotExists: person()},
    {patch: {id: 'article-1', set: {summary: 'S'}}},
    {delete: {id: 'person-1'}},
    {delete: {id: 'nobody'}},
  )
  expect(results.map(({id, operation}) => [id, operation])).toEqual([
    ['article-1', 'create'],
    ['article-1', 'update'],
    ['article-1', 'none'],
    ['person-1', 'create'],
    ['article-1', 'update'],
    ['person-1', 'delete'],
    ['nobody', 'none'],
  ])
  expect(results[0]?.document).toEqual(lake.doc('article-1'))
  expect(lake.doc('article-1')).toMatchObject({title: 'Other', summary: 'S', _rev: transactionId})
  expect(results[6]).toEqual({id: 'nobody', operation: 'none'})
  const [deleted] = mutate({delete: {id: 'article-1'}}).results
  expect(deleted).toMatchObject({operation: 'delete', document: {_id: 'article-1', title: 'Other'}})
})

test('what a transaction makes and deletes again is not logged, and one that does nothing is none', () => {
  mutate({create: article()}, {create: person()}, {delete: {id: 'person-1'}})
  expect(lastChanges().map(({documentId, transition}) => [documentId, transition])).toEqual([
    ['article-1', 'appear'],
  ])
  const seq = lake.latestSeq()
  mutate({delete: {id: 'nobody'}}, {createIfNotExists: article()})
  expect(lake.latestSeq()).toBe(seq)
})

test('listeners are told every mutation of a document, in order', () => {
  mutate({create: article()})
  const created = lake.doc('article-1')
  expect(lastChanges()).toEqual([
    {documentId: 'article-1', transition: 'appear', after: created, mutations: [{create: created}]},
  ])
  mutate({patch: {id: 'article-1', set: {a: 1}}}, {patch: {query: '*[a == $a]', params: {a: 1}, set: {b: 2}}})
  const mutations = [{patch: {id: 'article-1', set: {a: 1}}}, {patch: {id: 'article-1', set: {b: 2}}}]
  const after = lake.doc('article-1')
  expect(lastChanges()).toEqual([
    {documentId: 'article-1', transition: 'update', before: created, after, mutations},
  ])
  mutate({delete: {id: 'article-1'}})
  expect(lastChanges()).toEqual([
    {
      documentId: 'article-1',
      transition: 'disappear',
      before: after,
      mutations: [{delete: {id: 'article-1'}}],
    },
  ])
})

test('a time that is none, and a revision that somebody made up, are not kept', () => {
  mutate({create: article({_rev: 'mine', _createdAt: 'yesterday', _updatedAt: 7})})
  const document = lake.doc('article-1')
  expect(document?._rev).not.toBe('mine')
  expect(document?._createdAt).toBe(lake.log.since(0)[0]?.timestamp)
  expect(document?._updatedAt).toBe(lake.log.since(0)[0]?.timestamp)
  mutate({createOrReplace: article({_createdAt: OLD, _updatedAt: 'x'})})
  expect(lake.doc('article-1')?._createdAt).toBe(OLD)
})

test('only create may leave out the id', () => {
  const {_id: _, ...content} = article()
  expectMalformed(0, {createOrReplace: content})
  expectMalformed(0, {createIfNotExists: content})
  expect(mutate({create: content}).results[0]?.id).toMatch(/^[a-zA-Z0-9]{22}$/)
  expect(mutate({createOrReplace: {...content, _id: 'folder.'}}).results[0]?.id).toMatch(
    /^folder\.[a-zA-Z0-9]{22}$/,
  )
})

test.each([
  {create: 'text'},
  {create: article({_id: 7})},
  {create: article({_type: ''})},
  {create: article({_type: 7})},
  {create: article(), delete: {id: 'x'}},
  {upsert: article()},
  {patch: {id: [], set: {a: 1}}},
  {patch: {id: [''], set: {a: 1}}},
  {patch: {id: ['article-1', 7], set: {a: 1}}},
  {patch: {query: '*', params: 'text', set: {a: 1}}},
  {patch: {id: 'a', unset: 'a'}},
  {patch: {id: 'a', unset: ['a', 7]}},
  {patch: {id: 'a', unset: ['a[']}},
  {patch: {id: 'a', set: ['a']}},
  {patch: {id: 'article-1', inc: {m: 1, n: '1'}}},
  {patch: {id: 'article-1', dec: {m: 1, n: null}}},
  {patch: {id: 'a', insert: {before: 'a[0]', after: 'a[0]', items: []}}},
  {patch: {id: 'a', insert: {before: 'a[0]', items: 'text'}}},
  {patch: {id: 'a', insert: {before: 'a[', items: []}}},
  {patch: {id: 'a', insert: {after: 'a[', items: []}}},
  {patch: {id: 'a', insert: {replace: 'a[', items: []}}},
  {delete: {}},
  {delete: {id: ''}},
  {delete: 'article-1'},
])('%j is refused at its place', (mutation) => {
  mutate({create: article()})
  expectMalformed(1, {createOrReplace: article()}, mutation)
})

test.each(['a', '_a1.b2', '..a', 'a..b', 'a[0]', 'a[-1].b', 'a[_key=="x]"].b', 'a[0][1]', 'a..[0]', '[0]'])(
  '%j is a path of a patch',
  (path) => {
    mutate({create: article()})
    expect(refusal({patch: {id: 'article-1', unset: [path]}})).toBe('done')
  },
)

test.each(['', '1a', 'a.', '.a', 'a b', 'a[]', 'a[0', 'a]', 'a...b', 'a-b', 'a[_key=="x]'])(
  '%j is no path of a patch',
  (path) => {
    mutate({create: article()})
    expectMalformed(0, {patch: {id: 'article-1', unset: [path]}})
    expectMalformed(0, {patch: {id: 'article-1', setIfMissing: {[path]: 1}}})
  },
)

test('what makes a document what it is cannot be changed by a patch', () => {
  mutate({create: article()})
  for (const fields of [{_id: 'other'}, {_type: 'faq'}, {_createdAt: OLD}])
    expectMalformed(0, {patch: {id: 'article-1', set: fields}})
  expect(refusal({patch: {id: 'article-1', set: {_rev: 'mine', _updatedAt: OLD}}})).toBe('done')
  expect(lake.doc('article-1')?._rev).not.toBe('mine')
  expect(lake.doc('article-1')?._updatedAt).not.toBe(OLD)
})

test('a patch on the revision that was seen is done, and on another it is refused', () => {
  mutate({create: article()})
  const _rev = lake.doc('article-1')?._rev
  const patch = (ifRevisionID: unknown) => refusal({patch: {id: 'article-1', ifRevisionID, set: {a: 1}}})
  expect(patch('old')).toMatchObject([
    409,
    {index: 0, error: {id: 'article-1', currentRevisionID: _rev, expectedRevisionID: 'old'}},
  ])
  expect(patch(_rev)).toBe('done')
})

test('a patch and a deletion by query see what their own transaction did before', () => {
  mutate({create: article()}, {create: person()})
  mutate(
    {create: article({_id: 'article-2'})},
    {delete: {id: 'article-1'}},
    {patch: {query: '*[_type == "article"]', set: {seen: true}}},
    {delete: {query: '*[seen == true || _type == "person"]'}},
  )
  expect(lake.view('raw').documents).toEqual([])
  expect(() => mutate({delete: {query: '*[]._id'}})).not.toThrow()
  mutate({create: article()})
  for (const query of ['*[]._id', 'count(*)', '*{title}', '*{"_id": 7}'])
    expect(() => mutate({delete: {query}})).toThrow('needs a query for documents')
})

test('keys are made only when asked for, and listeners are told them', () => {
  const body = [{_type: 'block'}, {_key: 'mine', list: [{n: 1}]}, 'text', [{n: 2}]]
  mutate({create: article({body})})
  expect(lake.doc('article-1')?.body).toEqual(body)
  mutate({patch: {id: 'article-1', set: {more: body}}})
  expect(lake.doc('article-1')?.more).toEqual(body)
  const options = {autoGenerateArrayKeys: true}
  lake.mutate({mutations: [{patch: {id: 'article-1', set: {more: body}}}]}, options)
  const keyed = lake.doc('article-1')
  expect(keyed?.more).toEqual([
    {_type: 'block', _key: expect.stringMatching(/^[0-9a-f]{12}$/)},
    {_key: 'mine', list: [{n: 1, _key: expect.stringMatching(/^[0-9a-f]{12}$/)}]},
    'text',
    [{n: 2, _key: expect.stringMatching(/^[0-9a-f]{12}$/)}],
  ])
  expect(lastChanges()[0]?.mutations).toEqual([{createOrReplace: keyed}])
})

test('a broken reference is named with its place in the request', () => {
  mutate({create: person()}, {create: article({author: reference('person-1')})})
  expect(refusal({create: article({_id: 'b', author: reference('gone')})})).toMatchObject([
    409,
    {index: 0, error: {type: 'documentReferenceDoesNotExistError', id: 'b', referenceID: 'gone'}},
  ])
  expect(refusal({createOrReplace: article({_id: 'c'})}, {delete: {id: 'person-1'}})).toMatchObject([
    409,
    {index: 1, error: {id: 'person-1', referencingIDs: ['article-1']}},
  ])
  const away = {patch: {id: 'article-1', unset: ['author']}}
  expect(refusal({delete: {id: 'person-1'}}, away)).toBe('done')
})

test('a document that its own transaction deletes may not be referred to', () => {
  mutate({create: person()})
  const create = {create: article({author: reference('person-1')})}
  expect(refusal({delete: {id: 'person-1'}}, create)).toMatchObject([409, {error: {referenceID: 'person-1'}}])
})
