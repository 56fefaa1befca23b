import {expect, test} from 'vitest'
import {syncTagsOfQuery} from '@/sanity/lake/query/sync-tags'
import {openLake} from '../lake-test'

const ids = (count: number) => Array.from({length: count}, (_, n) => `n${n}`)

test('up to 200 documents are tagged one by one, and more by their type or as everything', async () => {
  const lake = await openLake()
  const tagsOf = (query: string, count: number) =>
    syncTagsOfQuery(lake.query({query, params: {ids: ids(count)}}))
  expect(tagsOf('*[_id in $ids]', 200)).toEqual(ids(200).map((id) => `s1:id.${id}`))
  expect(tagsOf('*[_id in $ids]', 201)).toEqual(['s1:all'])
  expect(tagsOf('*[_type == "a" && _id in $ids]', 201)).toEqual(['s1:type.a'])
})

test('up to 200 references are tagged one by one, and more as everything', async () => {
  const lake = await openLake()
  const query = '*[_id == "list"][0].refs[]->_id'
  const tagsOf = (count: number) => {
    const refs = ids(count).map((id) => ({_key: id, _ref: id, _weak: true}))
    lake.mutate({mutations: [{createOrReplace: {_id: 'list', _type: 'list', refs}}]})
    return syncTagsOfQuery(lake.query({query}))
  }
  expect(tagsOf(200)).toEqual(['s1:id.list', ...ids(200).map((id) => `s1:id.${id}`)])
  expect(tagsOf(201)).toEqual(['s1:all'])
})
