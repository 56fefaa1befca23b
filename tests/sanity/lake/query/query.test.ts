import {expect} from 'vitest'
import {article, lakeTest, person, reference} from '../lake-test'

lakeTest('parameters, projections, references and order work', async ({client}) => {
  await client.create(person())
  for (const [n, title] of ['b', 'c', 'a'].entries()) {
    await client.create(article({_id: `article-${n}`, title, author: reference('person-1')}))
  }
  const query = '*[_type == $type] | order(title desc) [0...$count] {title, "by": author->name}'
  expect(await client.fetch(query, {type: 'article', count: 2})).toEqual([
    {title: 'c', by: 'A. Writer'},
    {title: 'b', by: 'A. Writer'},
  ])
  expect(await client.fetch('count(*[references($id)])', {id: 'person-1'})).toBe(3)
  expect(await client.fetch('*[_type == "person"][0]{"n": count(*[author._ref == ^._id])}')).toEqual({n: 3})
})

lakeTest('a query for what is missing answers null', async ({client}) => {
  expect(await client.fetch('*[_id == "missing"][0]')).toBeNull()
})

lakeTest('conditions on values that are no text find the same as without an index', async ({client}) => {
  await client.create(article({rank: 1}))
  await client.create(article({_id: 'article-2', rank: 2, subtitle: 'x'}))
  expect(await client.fetch('*[rank == 2]._id')).toEqual(['article-2'])
  expect(await client.fetch('*[rank in [1, 2] && subtitle == null]._id')).toEqual(['article-1'])
  expect(await client.fetch('*[subtitle == $none]._id', {none: null})).toEqual(['article-1'])
  expect(await client.fetch('*[_id in $ids]._id', {ids: []})).toEqual([])
})

lakeTest('an index follows every change of a document', async ({client}) => {
  const bySlug = (slug: string) => client.fetch<string[]>('*[slug.current == $slug]._id', {slug})
  await client.create(article())
  expect(await bySlug('how-ketamine-works')).toEqual(['article-1'])
  await client.patch('article-1').set({'slug.current': 'new'}).commit()
  expect(await bySlug('how-ketamine-works')).toEqual([])
  expect(await bySlug('new')).toEqual(['article-1'])
  await client.delete('article-1')
  expect(await bySlug('new')).toEqual([])
})

lakeTest('the answer carries the query, the time it took and sync tags', async ({client, fetch}) => {
  await client.create(article())
  const query = '*[_type == "article"]._id'
  const answer = await client.fetch(query, {}, {filterResponse: false})
  expect(answer).toMatchObject({query, result: ['article-1'], ms: expect.any(Number)})
  expect(answer.syncTags).toEqual(['s1:type.article'])
  const address = `/v1/data/query/production?returnQuery=false&query=${encodeURIComponent(query)}`
  expect(await (await fetch(address)).json()).not.toHaveProperty('query')
})

lakeTest('sync tags name what a query depends on', async ({client}) => {
  await client.create(person())
  await client.create(article({author: reference('person-1')}))
  const tagsOf = async (query: string) => (await client.fetch(query, {}, {filterResponse: false})).syncTags
  expect(await tagsOf('*[_id == "article-1"][0]')).toEqual(['s1:id.article-1'])
  expect(await tagsOf('*[_type == "article"]{author->}')).toEqual(['s1:type.article', 's1:id.person-1'])
  expect(await tagsOf('*[_type in ["faq", "article"]]')).toEqual(['s1:type.faq', 's1:type.article'])
  expect(await tagsOf('count(*)')).toEqual(['s1:all'])
  expect(await tagsOf('*[title == "x"]')).toEqual(['s1:all'])
  expect(await tagsOf('{"r": releases::all(), "a": *[_type == "article"]}')).toEqual(['s1:all'])
})

lakeTest('a long query is sent as a body', async ({client}) => {
  await client.create(article())
  const ids = ['article-1', ...Array.from({length: 2000}, (_, n) => `missing-${n}`)]
  expect(await client.fetch('*[_id in $ids]._id', {ids})).toEqual(['article-1'])
})

lakeTest('a query that cannot be read is refused with its place', async ({client}) => {
  await expect(client.fetch('*[_type == ')).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('GROQ query parse error'),
    details: {type: 'queryParseError', query: '*[_type == ', start: expect.any(Number)},
  })
  await expect(client.fetch('*{"a": nonsense::call(1)}')).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('nonsense'),
  })
})

lakeTest('a result says where its values come from when asked', async ({client}) => {
  const body = [{_key: 'a', _type: 'block', text: 'One'}]
  await client.create(article({_id: 'drafts.article-1', body}))
  const answer = await client.fetch(
    '*[_type == "article"]{_id, title, body, "made": title + "!"}',
    {},
    {
      filterResponse: false,
      perspective: 'drafts',
      resultSourceMap: true,
    },
  )
  expect(answer.resultSourceMap).toMatchObject({
    documents: [{_id: 'drafts.article-1', _type: 'article'}],
    mappings: {"$[0]['title']": {source: {document: 0}}, "$[0]['body'][0]['text']": {source: {document: 0}}},
  })
  expect(answer.resultSourceMap?.paths).toEqual(
    expect.arrayContaining(["$['title']", "$['body'][?(@._key=='a')]['text']"]),
  )
  expect(Object.keys(answer.resultSourceMap?.mappings ?? {})).not.toContain("$[0]['made']")
})
