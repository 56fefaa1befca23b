import {beforeEach, expect, test, vi} from 'vitest'
import {LakeError} from '@/sanity/lake/core/errors'
import type {Lake} from '@/sanity/lake/core/lake'
import {article, openLake} from '../lake-test'

let lake: Lake

beforeEach(async () => {
  lake = await openLake()
})

const OLD = '2020-01-01T00:00:00Z'
const ids = {draftId: 'drafts.article-1', publishedId: 'article-1'}
const versionId = 'versions.spring.article-1'

function write(...documents: Record<string, unknown>[]): void {
  for (const document of documents) lake.mutate({mutations: [{createOrReplace: article(document)}]})
}

function act(name: string, fields: Record<string, unknown> = {}): string {
  const action = {actionType: `sanity.action.document.${name}`, ...fields}
  return lake.actions({actions: [action]}).transactionId
}

/** How an action is refused: its status, the kind of its error and what more that says. */
function refusal(name: string, fields: Record<string, unknown> = {}): unknown {
  const before = JSON.stringify([...lake.view('raw').documents])
  try {
    act(name, fields)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    expect(JSON.stringify([...lake.view('raw').documents])).toBe(before)
    const {description, ...item} = Object(error.body.error).items[0].error
    return {status: error.status, ...item}
  }
  return 'done'
}

const malformed = {status: 400, type: 'validationError'}
const missing = (id: string) => ({status: 404, type: 'documentNotFoundError', id})
const exists = (id: string) => ({status: 409, type: 'documentAlreadyExistsError', id})
const changed = (id: string, expectedRevisionID: string) => ({
  status: 409,
  type: 'documentRevisionIDDoesNotMatchError',
  id,
  expectedRevisionID,
  currentRevisionID: lake.doc(id)?._rev ?? null,
})

/** What the log tells listeners of the last transaction. */
const lastMutations = () => lake.log.since(lake.latestSeq() - 1)[0]?.changes.map(({mutations}) => mutations)

test('create makes a draft of what is given under either id, and a version under its own', () => {
  const revision = act('create', {
    publishedId: 'article-1',
    attributes: article({_rev: 'own', _createdAt: OLD, _updatedAt: OLD}),
  })
  expect(lake.doc('article-1')).toBeUndefined()
  const draft = lake.doc(ids.draftId)
  expect(draft).toMatchObject({_id: ids.draftId, _rev: revision, _createdAt: OLD})
  expect(draft && draft._updatedAt > OLD).toBe(true)
  expect(lastMutations()).toEqual([[{create: draft}]])
  write({})
  act('create', {publishedId: 'article-1', attributes: article({_id: versionId, _createdAt: 7})})
  expect(lake.doc(versionId)).toMatchObject({_createdAt: lake.doc(versionId)?._updatedAt})
})

test('create makes no draft where there is one, or beside what is published, but may be told to leave one alone', () => {
  write({_id: ids.draftId, title: 'Draft'})
  const create = {publishedId: 'article-1', attributes: article({_id: ids.draftId})}
  expect(refusal('create', create)).toEqual(exists(ids.draftId))
  expect(refusal('create', {...create, ifExists: 'fail'})).toEqual(exists(ids.draftId))
  expect(refusal('create', {...create, ifExists: 'ignore'})).toBe('done')
  expect(lake.doc(ids.draftId)).toMatchObject({title: 'Draft'})
  lake.mutate({mutations: [{delete: {id: ids.draftId}}]})
  write({})
  expect(refusal('create', {...create, ifExists: 'ignore'})).toEqual(exists('article-1'))
})

test('create needs a document with an id and a type that belong together', () => {
  const create = (attributes: unknown) => refusal('create', {publishedId: 'article-1', attributes})
  for (const attributes of [
    undefined,
    'text',
    article({_id: 'a b'}),
    article({_type: ''}),
    article({_type: 7}),
    article({_id: 'drafts.other'}),
    article({_id: 'versions.spring.other'}),
  ])
    expect(create(attributes)).toEqual(malformed)
  expect(refusal('create', {attributes: article()})).toEqual(malformed)
})

test('edit makes the draft from what is published, as old as that, and tells listeners both', () => {
  write({_createdAt: OLD, _updatedAt: OLD})
  const revision = act('edit', {...ids, patch: {set: {title: 'New'}, ifRevisionID: 'any'}})
  const draft = lake.doc(ids.draftId)
  expect(draft).toMatchObject({title: 'New', _createdAt: OLD, _rev: revision})
  expect(draft && draft._updatedAt > OLD).toBe(true)
  expect(lastMutations()).toMatchObject([
    [
      {createIfNotExists: {_id: ids.draftId, title: 'How ketamine works'}},
      {patch: {id: ids.draftId, set: {title: 'New'}}},
    ],
  ])
  expect(JSON.stringify(lastMutations())).not.toContain('ifRevisionID')
  act('edit', {...ids, patch: {set: {summary: 'S'}}})
  expect(lastMutations()).toEqual([[{patch: {id: ids.draftId, set: {summary: 'S'}}}]])
})

test('edit refuses what is no patch, or one that cannot be applied, and names what is missing', () => {
  write({})
  for (const patch of [undefined, 'text', {upset: {}}, {set: {_id: 'other'}}, {inc: {title: 'x'}}])
    expect(refusal('edit', {...ids, patch})).toEqual(malformed)
  const nobody = {draftId: 'drafts.nobody', publishedId: 'nobody', patch: {set: {a: 1}}}
  expect(refusal('edit', nobody)).toEqual(missing('nobody'))
})

test('publish leaves the marks of a version behind, and the day of creation as it was', () => {
  write({_id: versionId, _type: 'faq', _createdAt: OLD, _system: {release: 'spring'}})
  const revision = act('publish', {draftId: versionId, publishedId: 'article-1'})
  const published = lake.doc('article-1')
  expect(published).toMatchObject({_type: 'faq', _createdAt: OLD, _rev: revision})
  expect(published).not.toHaveProperty('_system')
  expect(lake.doc(versionId)).toBeUndefined()
  expect(lastMutations()).toEqual([[{createOrReplace: published}], [{delete: {id: versionId}}]])
})

test('publish goes through while both revisions are those that were seen', () => {
  write({}, {_id: ids.draftId, title: 'Draft'})
  const seen = {
    ifDraftRevisionId: lake.doc(ids.draftId)?._rev,
    ifPublishedRevisionId: lake.doc('article-1')?._rev,
  }
  const publish = (more: Record<string, unknown>) => refusal('publish', {...ids, ...more})
  expect(publish({...seen, ifDraftRevisionId: 'old'})).toEqual(changed(ids.draftId, 'old'))
  expect(publish({...seen, ifPublishedRevisionId: 'old'})).toEqual(changed('article-1', 'old'))
  expect(publish(seen)).toBe('done')
  expect(publish({})).toEqual(missing(ids.draftId))
  lake.mutate({mutations: [{delete: {id: 'article-1'}}]})
  write({_id: ids.draftId})
  expect(publish({ifPublishedRevisionId: 'old'})).toEqual(changed('article-1', 'old'))
})

test('unpublish makes a draft as old as the document, or leaves the one there is', () => {
  write({_createdAt: OLD})
  act('unpublish', ids)
  expect(lake.doc(ids.draftId)).toMatchObject({_createdAt: OLD})
  expect(lastMutations()).toEqual([
    [{createIfNotExists: lake.doc(ids.draftId)}],
    [{delete: {id: 'article-1'}}],
  ])
  expect(refusal('unpublish', ids)).toEqual(missing('article-1'))
  write({})
  act('unpublish', ids)
  expect(lastMutations()).toEqual([[{delete: {id: 'article-1'}}]])
})

test('delete takes the published document and whatever else of it is named', () => {
  const remove = (fields: Record<string, unknown> = {}) =>
    refusal('delete', {publishedId: 'article-1', ...fields})
  for (const includeDrafts of ['text', ['a b'], [7], ['drafts.other']])
    expect(remove({includeDrafts})).toEqual(malformed)
  expect(remove()).toEqual(missing('article-1'))
  expect(remove({includeDrafts: [ids.draftId]})).toEqual(missing('article-1'))
  write({})
  expect(remove()).toBe('done')
  write({}, {_id: ids.draftId}, {_id: versionId})
  expect(remove({includeDrafts: [versionId]})).toEqual({
    status: 409,
    type: 'documentHasDraftsError',
    id: 'article-1',
  })
  expect(remove({includeDrafts: [versionId, ids.draftId]})).toBe('done')
  expect(lake.view('raw').documents).toEqual([])
  expect(lastMutations()).toEqual(['article-1', versionId, ids.draftId].map((id) => [{delete: {id}}]))
})

test('what is published is discarded by no action', () => {
  write({})
  expect(refusal('discard', {draftId: 'article-1'})).toEqual(malformed)
  expect(refusal('version.discard', {versionId: 'article-1'})).toEqual(malformed)
  expect(refusal('discard', {draftId: ids.draftId})).toEqual(missing(ids.draftId))
  write({_id: ids.draftId})
  act('discard', {draftId: ids.draftId})
  expect(lastMutations()).toEqual([[{delete: {id: ids.draftId}}]])
})

test('publish makes a reference strong only where it waited for that, however deep, and leaves all else', () => {
  const rule = {_strengthenOnPublish: {type: 'person'}}
  const fields = {
    text: 'Words',
    none: null,
    list: ['a', 1, {deep: {_ref: 'article-1', _weak: true, ...rule, _key: 'k'}}],
    weak: {_ref: 'other', _weak: true},
    noReference: {...rule, _weak: true},
    still: {_ref: 'other', _weak: true, _strengthenOnPublish: {weak: true}},
    odd: {_ref: 'other', _weak: true, _strengthenOnPublish: 'yes'},
  }
  write({_id: ids.draftId, ...fields})
  act('publish', ids)
  expect(lake.doc('article-1')).toMatchObject({
    ...fields,
    list: ['a', 1, {deep: {_ref: 'article-1', _key: 'k'}}],
    still: {_ref: 'other', _weak: true},
  })
  expect(JSON.stringify(lake.doc('article-1')?.list)).not.toContain('_weak')
  expect(lake.doc('article-1')?.still).not.toHaveProperty('_strengthenOnPublish')
})

test('an error names the place of the action in the request', () => {
  write({})
  const discard = {actionType: 'sanity.action.document.discard', draftId: ids.draftId}
  const edit = {actionType: 'sanity.action.document.edit', ...ids, patch: {set: {title: 'x'}}}
  const failed = vi.fn()
  for (const actions of [
    [edit, discard, discard],
    [edit, 'text'],
  ])
    try {
      lake.actions({actions})
    } catch (error) {
      failed(error instanceof LakeError && Object(error.body.error).items[0].index)
    }
  expect(failed.mock.calls).toEqual([[2], [1]])
})
