import {expect, test} from 'vitest'
import type {LakeDocument} from '@/sanity/lake/core/types'
import {createSortedList} from '@/sanity/lake/documents/sorted-list'

function documents(values: Record<string, unknown>): LakeDocument[] {
  const system = {_type: 't', _rev: 'r', _createdAt: '', _updatedAt: ''}
  return Object.entries(values).map(([_id, value]) => ({...system, _id, value}))
}

const idsOf = (list: {documents: readonly LakeDocument[]}) => list.documents.map(({_id}) => _id).join(' ')
const mixed = {a: null, b: true, c: 'y', d: 2, e: false, f: 'x', g: 10, h: {}, i: undefined}

test('numbers come before texts, texts before booleans, and the rest last by id', () => {
  expect(idsOf(createSortedList(documents(mixed), [{path: 'value', descending: false}]))).toBe(
    'd g f c e b a h i',
  )
})

test('descending turns the values around, and equal values stay in the order of their ids', () => {
  expect(idsOf(createSortedList(documents(mixed), [{path: 'value', descending: true}]))).toBe(
    'a h i b e c f g d',
  )
})

test('a second key decides where the first is equal', () => {
  const list = documents({a: {x: 1, y: 1}, b: {x: 1, y: 2}, c: {x: 0, y: 3}})
  const keys = [
    {path: 'value.x', descending: false},
    {path: 'value.y', descending: true},
  ]
  expect(idsOf(createSortedList(list, keys))).toBe('c b a')
})

test('a changed list is in the same order as one that is sorted again, and old results stay', () => {
  const keys = [{path: 'value', descending: false}]
  const [one, two, three, four] = documents({one: 1, two: 2, three: 3, four: 4})
  const list = createSortedList(
    [one, two, four].filter((document) => document !== undefined),
    keys,
  )
  const result = list.documents
  list.replace(undefined, three)
  expect(idsOf(list)).toBe('one two three four')
  list.replace(two, two && {...two, value: 9})
  expect(idsOf(list)).toBe('one three four two')
  list.replace(one, undefined)
  expect(idsOf(list)).toBe('three four two')
  expect(idsOf({documents: result})).toBe('one two four')
})
