import {expect, test} from 'vitest'
import type {LakeDocument} from '@/sanity/lake/core/types'
import {createDocumentSet} from '@/sanity/lake/documents/document-set'
import {createPerspectiveViews} from '@/sanity/lake/documents/perspective-views'
import {randomId, randomKey} from '@/sanity/lake/documents/random-id'
import {referencesOf, strongReferences} from '@/sanity/lake/documents/references'
import {createView, referencesPath, versionOfPath} from '@/sanity/lake/documents/view'

const document = (_id: string, fields: Record<string, unknown> = {}): LakeDocument => ({
  _id,
  _type: 't',
  _rev: 'r',
  _createdAt: '',
  _updatedAt: '',
  ...fields,
})
const idsOf = (documents: Iterable<LakeDocument>) => [...documents].map(({_id}) => _id)
const change = (documentId: string, after?: LakeDocument) => ({
  documentId,
  transition: 'update' as const,
  ...(after && {after}),
  mutations: [],
})

test('references are found wherever they are, with what makes them weak or foreign', () => {
  const found = referencesOf(
    document('a', {
      strong: {_ref: 's'},
      list: [{deep: {_ref: 'w', _weak: true}}, {_ref: 'n', _weak: false}],
      dataset: {_ref: 'd', _dataset: 'other'},
      project: {_ref: 'p', _projectId: 'other'},
      empty: {_ref: ''},
      number: {_ref: 7, inside: {_ref: 'i'}},
      holder: {_ref: 'h', inside: {_ref: 'not this'}},
      nothing: null,
    }),
  )
  expect(found.map(({id, weak, foreign}) => [id, weak, foreign])).toEqual([
    ['s', false, false],
    ['w', true, false],
    ['n', false, false],
    ['d', false, true],
    ['p', false, true],
    ['i', false, false],
    ['h', false, false],
  ])
  expect(strongReferences(document('b', {one: {_ref: 'x', _weak: true}, two: {_ref: 'y'}}))).toEqual(['y'])
})

test('who refers to a document is known after every change', () => {
  const set = createDocumentSet([
    document('a', {to: {_ref: 'x'}}),
    document('b', {to: [{_ref: 'x'}, {_ref: 'y'}]}),
    document('c', {to: {_ref: 'x', _weak: true}}),
  ])
  expect(set.strongReferrers('x')).toEqual(['a', 'b'])
  expect(set.strongReferrers('nobody')).toEqual([])
  set.apply([change('a', document('a', {to: {_ref: 'y'}})), change('c', document('c', {to: {_ref: 'x'}}))])
  expect(set.strongReferrers('x')).toEqual(['b', 'c'])
  expect(set.strongReferrers('y')).toEqual(['b', 'a'])
  set.apply([change('b')])
  expect([set.strongReferrers('x'), set.strongReferrers('y')]).toEqual([['c'], ['a']])
  expect(set.get('b')).toBeUndefined()
  expect(idsOf(set.all())).toEqual(['a', 'c'])
})

test('an index finds by text alone, in the order of ids, and forgets what is gone', () => {
  const view = createView([
    document('b', {x: {y: '1'}}),
    document('a', {x: {y: '1'}}),
    document('c', {x: {y: 1}}),
  ])
  expect(idsOf(view.where('x.y', '1'))).toEqual(['a', 'b'])
  expect(view.where('x.y', '2')).toEqual([])
  view.replace('a', document('a', {x: {y: '2'}}))
  view.replace('d', document('d', {x: {y: '1'}}))
  view.replace('c', undefined)
  expect(idsOf(view.where('x.y', '1'))).toEqual(['b', 'd'])
  expect(idsOf(view.where('x.y', '2'))).toEqual(['a'])
  expect([idsOf(view.documents), view.byId('c'), view.byId('a')?.x]).toEqual([
    ['a', 'b', 'd'],
    undefined,
    {y: '2'},
  ])
  view.replace('a', undefined)
  expect(view.where('x.y', '2')).toEqual([])
})

test('two documents given under one id are one', () => {
  expect(createView([document('a', {n: 1}), document('a', {n: 2})]).documents).toEqual([
    document('a', {n: 2}),
  ])
})

test('references and versions have indexes of their own, which follow every change', () => {
  const view = createView([
    document('a', {one: {_ref: 'x'}, two: {_ref: 'x'}, three: {_ref: 'y', _weak: true}}),
  ])
  expect([idsOf(view.where(referencesPath, 'x')), idsOf(view.where(referencesPath, 'y'))]).toEqual([
    ['a'],
    ['a'],
  ])
  view.replace('drafts.a', document('drafts.a', {one: {_ref: 'y'}}))
  expect(idsOf(view.where(referencesPath, 'y'))).toEqual(['a', 'drafts.a'])
  view.replace('versions.r.a', document('versions.r.a'))
  expect(idsOf(view.where(versionOfPath, 'a'))).toEqual(['a', 'drafts.a', 'versions.r.a'])
  expect(idsOf(view.where(versionOfPath, 'drafts.a'))).toEqual(['drafts.a'])
})

test('an order is kept while documents change, however many orders are asked for', () => {
  const view = createView(['a', 'b', 'c'].map((id, at) => document(id, {k: 'v', n: at, m: -at})))
  const by = (path: string, descending = false) => idsOf(view.sorted('k', 'v', [{path, descending}]))
  expect([by('n'), by('m'), by('n', true)]).toEqual([
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['c', 'b', 'a'],
  ])
  for (let at = 0; at < 20; at++) by(`other${at}`)
  view.replace('b', document('b', {k: 'v', n: 9, m: 9}))
  expect([by('n'), by('m'), by('n', true), by('other0')]).toEqual([
    ['a', 'c', 'b'],
    ['c', 'a', 'b'],
    ['b', 'c', 'a'],
    ['a', 'b', 'c'],
  ])
  view.replace('b', document('b', {k: 'else'}))
  expect(by('n')).toEqual(['a', 'c'])
  expect(view.sorted('k', 'nothing', [])).toEqual([])
})

const stored = [
  document('a'),
  document('drafts.a', {title: 'Draft'}),
  document('versions.r.a', {title: 'In r'}),
  document('versions.s.b', {title: 'In s'}),
  document('drafts.c'),
]
const shown = (perspective: 'raw' | 'published' | 'drafts' | string[]) =>
  [...createPerspectiveViews(createDocumentSet(stored)).get(perspective).documents].map(
    ({_id, _originalId}) => `${_id}<${_originalId ?? ''}`,
  )

test('each perspective shows its own layers, under the ids of what is published', () => {
  expect(shown('raw')).toHaveLength(5)
  expect(shown('published')).toEqual(['a<'])
  expect(shown('drafts')).toEqual(['a<drafts.a', 'c<drafts.c'])
  expect(shown(['r'])).toEqual(['a<versions.r.a'])
  expect(shown(['s', 'published'])).toEqual(['a<a', 'b<versions.s.b'])
  expect(shown(['published'])).toEqual(['a<a'])
  expect(shown(['drafts', 'r', 's'])).toEqual(['a<drafts.a', 'b<versions.s.b', 'c<drafts.c'])
})

test('a document that its version unpublishes is not shown, and is again when the version goes', () => {
  const set = createDocumentSet(stored)
  const views = createPerspectiveViews(set)
  const view = views.get(['r'])
  const apply = (...changes: Parameters<typeof set.apply>[0] extends Iterable<infer C> ? C[] : never) => {
    set.apply(changes)
    views.update(changes)
  }
  apply(change('versions.r.a', document('versions.r.a', {_system: {delete: true}})))
  expect(idsOf(view.documents)).toEqual([])
  apply(change('versions.r.a', document('versions.r.a', {_system: {delete: false}})))
  expect(idsOf(view.documents)).toEqual(['a'])
  apply(change('versions.r.a'), change('versions.x.a', document('versions.x.a')))
  expect(view.byId('a')?._originalId).toBe('a')
  apply(change('a'))
  expect(idsOf(view.documents)).toEqual([])
  expect(views.get(['r'])).toBe(view)
})

test('the views of eight stacks are kept, and the one that was not used for longest is made anew', () => {
  const views = createPerspectiveViews(createDocumentSet(stored))
  const first = views.get(['r0'])
  for (let at = 1; at < 8; at++) views.get([`r${at}`])
  expect(views.get(['r0'])).toBe(first)
  const second = views.get(['r1'])
  for (let at = 8; at < 15; at++) views.get([`r${at}`])
  expect(views.get(['r1'])).toBe(second)
  expect(views.get(['r0'])).not.toBe(first)
})

test('made-up ids have the length that was asked for, and all letters and digits are as likely', () => {
  expect(randomId()).toMatch(/^[0-9a-zA-Z]{22}$/)
  expect(randomId(5)).toHaveLength(5)
  expect(randomKey()).toMatch(/^[0-9a-f]{12}$/)
  const counts = new Map<string, number>()
  for (const letter of randomId(62_000)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect(counts.size).toBe(62)
  // A letter that were favoured would come 1,220 times. Chance stays within 200 of 1,000.
  expect(Math.max(...counts.values())).toBeLessThan(1_200)
})
