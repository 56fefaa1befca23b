import type {ClientPerspective} from '@sanity/client'
import {expect} from 'vitest'
import {article, lakeTest, person, reference, type TestLake} from '../lake-test'

async function fill({client}: TestLake): Promise<void> {
  await client.create(person())
  await client.create(article({title: 'Published', author: reference('person-1')}))
  await client.create(article({_id: 'drafts.article-1', title: 'Draft', author: reference('person-1')}))
  await client.create(article({_id: 'drafts.article-2', title: 'Only a draft'}))
  await client.create(article({_id: 'versions.spring.article-1', title: 'In spring'}))
}

const expected: [string, ClientPerspective, string[]][] = [
  ['raw shows every stored document', 'raw', ['Draft', 'In spring', 'Only a draft', 'Published']],
  ['published shows what patients see', 'published', ['Published']],
  ['drafts shows drafts over what is published', 'drafts', ['Draft', 'Only a draft']],
  ['a release is laid over what is published', ['spring'], ['In spring']],
  ['a stack takes the first layer that has a document', ['drafts', 'spring'], ['Draft', 'Only a draft']],
  ['a stack in another order takes another one', ['spring', 'drafts'], ['In spring', 'Only a draft']],
]

for (const [name, perspective, titles] of expected) {
  lakeTest(name, async (lake) => {
    await fill(lake)
    const query = '*[_type == "article"].title | order(@)'
    expect(await lake.client.fetch(query, {}, {perspective})).toEqual(titles)
  })
}

lakeTest('a draft is shown under the published id and says where it is stored', async (lake) => {
  await fill(lake)
  const query = '*[title == "Draft"][0]{_id, _originalId, "by": author->name}'
  expect(await lake.client.fetch(query, {}, {perspective: 'drafts'})).toEqual({
    _id: 'article-1',
    _originalId: 'drafts.article-1',
    by: 'A. Writer',
  })
})

lakeTest('a reference is followed inside the perspective', async ({client}) => {
  await client.create(person())
  await client.create(person({_id: 'drafts.person-1', name: 'New name'}))
  await client.create(article({author: reference('person-1')}))
  const query = '*[_type == "article"][0].author->name'
  expect(await client.fetch(query, {}, {perspective: 'published'})).toBe('A. Writer')
  expect(await client.fetch(query, {}, {perspective: 'drafts'})).toBe('New name')
})

lakeTest('a perspective follows publishing, editing and discarding', async ({client}) => {
  const titles = () => client.fetch('*[_type == "article"].title', {}, {perspective: 'drafts'})
  await client.create(article({title: 'Published'}))
  expect(await titles()).toEqual(['Published'])
  await client.create(article({_id: 'drafts.article-1', title: 'Draft'}))
  expect(await titles()).toEqual(['Draft'])
  await client.delete('drafts.article-1')
  expect(await titles()).toEqual(['Published'])
  await client.delete('article-1')
  expect(await titles()).toEqual([])
})

lakeTest('without a perspective new API versions see published documents, old ones all', async (lake) => {
  await fill(lake)
  const count = async (version: string) => {
    const address = `/${version}/data/query/production?query=${encodeURIComponent('count(*[_type == "article"])')}`
    return (await (await lake.fetch(address)).json()).result
  }
  expect([await count('v1'), await count('v2024-01-01'), await count('v2025-02-18')]).toEqual([4, 4, 4])
  expect([await count('v2025-02-19'), await count('vX')]).toEqual([1, 1])
})

lakeTest('a perspective that does not exist is refused', async ({fetch}) => {
  for (const perspective of ['raw,drafts', 'a b', '../x']) {
    const search = new URLSearchParams({query: '*', perspective})
    expect((await fetch(`/v1/data/query/production?${search}`)).status).toBe(400)
  }
})
