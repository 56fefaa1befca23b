import {expect} from 'vitest'
import {article, lakeTest} from '../lake-test'

const post = (body: string) => ({method: 'POST', body, headers: {'content-type': 'application/json'}})

const unpublish = 'sanity.action.document.unpublish'
const version = {actionType: 'sanity.action.document.version.create', publishedId: 'published'}
const replaceDraft = {actionType: 'sanity.action.document.replaceDraft', publishedId: 'published'}
const publish = (draftId: string, publishedId: string) => ({
  actionType: 'sanity.action.document.publish',
  draftId,
  publishedId,
})
const edit = (draftId: string, publishedId: string) => ({
  ...publish(draftId, publishedId),
  actionType: 'sanity.action.document.edit',
  patch: {set: {title: 'Changed'}},
})

const badMutations: [string, unknown][] = [
  ['no list of mutations', {}],
  ['a list in place of the body', []],
  ['an unknown operation', {mutations: [{create: article()}, {upsert: article()}]}],
  ['two operations in one', {mutations: [{create: article(), delete: {id: 'x'}}]}],
  ['a mutation that is no object', {mutations: [{create: article()}, 'create']}],
  ['a document without a type', {mutations: [{create: article()}, {create: {_id: 'a'}}]}],
  ['an id with forbidden signs', {mutations: [{create: article({_id: 'a b'})}]}],
  ['an id that is too long', {mutations: [{create: article({_id: 'a'.repeat(129)})}]}],
  ['createOrReplace without an id', {mutations: [{createOrReplace: {_type: 'article'}}]}],
  ['a patch without a target', {mutations: [{create: article()}, {patch: {set: {a: 1}}}]}],
  ['an unknown patch operation', {mutations: [{create: article()}, {patch: {id: 'article-1', upset: {}}}]}],
  ['a patch with a bad path', {mutations: [{create: article()}, {patch: {id: 'article-1', set: {'a[': 1}}}]}],
  [
    'an insert without a place',
    {mutations: [{create: article()}, {patch: {id: 'article-1', insert: {items: []}}}]},
  ],
  [
    'a document nested too deep',
    {mutations: [{create: article({deep: JSON.parse('['.repeat(500) + ']'.repeat(500))})}]},
  ],
  ['inc by a text', {mutations: [{create: article()}, {patch: {id: 'article-1', inc: {views: 'many'}}}]}],
  ['a transaction id with forbidden signs', {transactionId: 'a b', mutations: [{create: article()}]}],
]

for (const [what, body] of badMutations) {
  lakeTest(`a request with ${what} is refused and writes nothing`, async ({client, fetch}) => {
    const response = await fetch('/v2026-01-01/data/mutate/production', post(JSON.stringify(body)))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: {type: 'mutationError', description: expect.any(String), items: expect.any(Array)},
    })
    expect(await client.fetch('count(*)')).toBe(0)
  })
}

lakeTest('a body that is not JSON is refused', async ({fetch}) => {
  for (const address of ['mutate', 'actions', 'query']) {
    const response = await fetch(`/v1/data/${address}/production`, post('{"mutations": ['))
    expect(response.status).toBe(400)
  }
})

lakeTest('a body over the limit is refused', async ({fetch}) => {
  const response = await fetch('/v1/data/mutate/production', post(' '.repeat(16_000_001)))
  expect(response.status).toBe(413)
})

lakeTest('an unknown action is refused by name and writes nothing', async ({client, fetch}) => {
  const create = {
    actionType: 'sanity.action.document.create',
    publishedId: 'article-1',
    attributes: article(),
  }
  const actions = [create, {actionType: 'sanity.action.document.variant.create', releaseId: 'r1'}]
  const response = await fetch('/v1/data/actions/production', post(JSON.stringify({actions})))
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: {
      type: 'actionError',
      description: expect.stringContaining('sanity.action.document.variant.create'),
    },
  })
  expect(await client.fetch('count(*)')).toBe(0)
})

const published = {_id: 'published', _type: 'article', title: 'As it was'}
const other = {_id: 'drafts.other', _type: 'article'}
const badActions: [string, unknown][] = [
  ['an action that is no object', null],
  ['the name of what every object inherits', {actionType: 'constructor'}],
  ['the name of an inherited property', {actionType: '__proto__'}],
  ['an edit of what is published', edit('published', 'published')],
  ['an edit of the draft of another document', edit('drafts.other', 'published')],
  ['a publish of what is published', publish('published', 'copy')],
  ['a publish of the draft of another document', publish('drafts.other', 'published')],
  [
    'an unpublish into the draft of another document',
    {...publish('drafts.x', 'published'), actionType: unpublish},
  ],
  ['a version under a published id', {...version, baseId: 'published', versionId: 'copy'}],
  [
    'a restored draft of another document',
    {...replaceDraft, attributes: {...published, _id: 'drafts.other'}},
  ],
]

for (const [what, action] of badActions) {
  lakeTest(`${what} is refused and writes nothing`, async ({client, fetch}) => {
    await client.transaction().create(published).create(other).commit()
    const before = await client.fetch('* | order(_id)')
    const response = await fetch('/v1/data/actions/production', post(JSON.stringify({actions: [action]})))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: {type: 'actionError', items: [{index: 0, error: {type: 'validationError'}}]},
    })
    expect(await client.fetch('* | order(_id)')).toEqual(before)
  })
}

lakeTest('an address the lake does not have is not found', async ({fetch}) => {
  for (const address of ['/v1/nowhere', '/v1/data/query/other?query=*', '/']) {
    expect((await fetch(address)).status).toBe(404)
  }
  expect((await fetch('/v1/data/query/production', {method: 'DELETE'})).status).toBe(405)
  expect((await fetch('/v1/data/doc/production/%E0%A4%A')).status).toBe(400)
})
