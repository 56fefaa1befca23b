import {beforeEach, expect, test} from 'vitest'
import {LakeError} from '@/sanity/lake/core/errors'
import type {Lake} from '@/sanity/lake/core/lake'
import {article, openLake} from '../lake-test'

let lake: Lake

beforeEach(async () => {
  lake = await openLake()
})

const OLD = '2020-01-01T00:00:00Z'
const draftId = 'drafts.article-1'
const versionId = 'versions.spring.article-1'

function write(...documents: Record<string, unknown>[]): void {
  for (const document of documents) lake.mutate({mutations: [{createOrReplace: article(document)}]})
}

/** How the action ends: the status and kind of its error, or `done`. */
function act(name: string, fields: Record<string, unknown>): string {
  try {
    lake.actions({actions: [{actionType: `sanity.action.document.${name}`, ...fields}]})
    return 'done'
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return `${error.status} ${Object(error.body.error).items[0].error.type}`
  }
}

const malformed = '400 validationError'
const missing = '404 documentNotFoundError'
const exists = '409 documentAlreadyExistsError'

test('a restored draft is as old as the draft before it, or as what is published', () => {
  const replace = (fields: Record<string, unknown> = {}) =>
    act('replaceDraft', {publishedId: 'article-1', attributes: article({title: 'Restored', ...fields})})
  expect(replace()).toBe(missing)
  write({_createdAt: OLD})
  expect(replace({_createdAt: '2025-01-01T00:00:00Z', _type: 'faq'})).toBe('done')
  expect(lake.doc(draftId)).toMatchObject({title: 'Restored', _createdAt: OLD, _type: 'faq', _id: draftId})
  expect(lake.doc('article-1')).toMatchObject({title: 'How ketamine works'})
  write({_id: draftId, _createdAt: '2021-01-01T00:00:00Z'})
  expect(replace()).toBe('done')
  expect(lake.doc(draftId)).toMatchObject({title: 'Restored', _createdAt: '2021-01-01T00:00:00Z'})
  expect(replace({_id: 'other'})).toBe(malformed)
  const restored = {publishedId: 'article-1', attributes: 'text'}
  expect(act('replaceDraft', restored)).toBe(malformed)
})

test('a version is made from a document that is sent', () => {
  const create = (document: unknown) => act('version.create', {publishedId: 'article-1', document})
  write({})
  expect(create(article())).toBe(malformed)
  expect(create(article({_id: 'a b'}))).toBe(malformed)
  expect(create(article({_id: versionId, title: 'Spring', _createdAt: OLD}))).toBe('done')
  expect(lake.doc(versionId)).toMatchObject({title: 'Spring', _createdAt: OLD})
  expect(create(article({_id: versionId, title: 'Other'}))).toBe(exists)
  expect(create(article({_id: draftId}))).toBe('done')
})

test('a version is made from another state of the document, as it was seen', () => {
  const create = (fields: Record<string, unknown> = {}) =>
    act('version.create', {publishedId: 'article-1', baseId: 'article-1', versionId, ...fields})
  expect(create()).toBe(missing)
  write({_createdAt: OLD})
  expect(create({ifBaseRevisionId: 'old'})).toBe('409 documentRevisionIDDoesNotMatchError')
  expect(create({versionId: 'copy'})).toBe(malformed)
  expect(create({baseId: undefined})).toBe(malformed)
  expect(create({ifBaseRevisionId: lake.doc('article-1')?._rev})).toBe('done')
  const version = lake.doc(versionId)
  expect(version).toMatchObject({_id: versionId, title: 'How ketamine works', _createdAt: OLD})
  expect(version?._rev).not.toBe(lake.doc('article-1')?._rev)
  expect(create()).toBe(exists)
})

test('a replaced version stays as old as it was', () => {
  const replace = (document: unknown) => act('version.replace', {document})
  expect(replace(article({_id: versionId}))).toBe(missing)
  expect(replace(undefined)).toBe(malformed)
  write({_id: versionId, _createdAt: OLD, summary: 'S'})
  expect(replace(article({_id: versionId, title: 'Spring', _type: 'faq'}))).toBe('done')
  expect(lake.doc(versionId)).toMatchObject({title: 'Spring', _createdAt: OLD, _type: 'faq'})
  expect(lake.doc(versionId)).not.toHaveProperty('summary')
})

test('a version that unpublishes is marked, and keeps its content and its other marks', () => {
  const unpublish = (fields: Record<string, unknown> = {}) =>
    act('version.unpublish', {publishedId: 'article-1', versionId, ...fields})
  expect(unpublish()).toBe(missing)
  expect(unpublish({versionId: draftId})).toBe(malformed)
  expect(unpublish({versionId: 'article-1'})).toBe(malformed)
  write({_createdAt: OLD})
  expect(unpublish()).toBe('done')
  expect(lake.doc(versionId)).toMatchObject({
    title: 'How ketamine works',
    _createdAt: OLD,
    _system: {delete: true},
  })
  write({_id: versionId, title: 'Spring', _system: {release: 'spring'}})
  expect(unpublish()).toBe('done')
  expect(lake.doc(versionId)).toMatchObject({title: 'Spring', _system: {release: 'spring', delete: true}})
})
