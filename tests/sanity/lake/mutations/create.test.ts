import {expect} from 'vitest'
import {article, lakeTest, person, reference} from '../lake-test'

lakeTest('a created document can be read back with its system fields', async ({client}) => {
  const created = await client.create(article())
  expect(created).toMatchObject(article())
  expect(created._createdAt).toBe(created._updatedAt)
  expect(Number.isNaN(Date.parse(created._createdAt))).toBe(false)
  expect(await client.getDocument('article-1')).toEqual(created)
  expect(await client.getDocument('missing')).toBeUndefined()
  expect(await client.getDocuments(['missing', 'article-1'])).toEqual([null, created])
})

lakeTest('a document without an id gets one, also inside a folder of ids', async ({client}) => {
  const {_id: _, ...content} = article()
  expect((await client.create(content))._id).toMatch(/^[a-zA-Z0-9]{22}$/)
  expect((await client.create({...content, _id: 'drafts.'}))._id).toMatch(/^drafts\.[a-zA-Z0-9]{22}$/)
})

lakeTest('creating a document twice is a conflict and changes nothing', async ({client}) => {
  const first = await client.create(article())
  await expect(client.create(article({title: 'Other'}))).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('Document by ID "article-1" already exists'),
    details: {type: 'mutationError', items: [{error: {type: 'documentAlreadyExistsError', id: 'article-1'}}]},
  })
  expect(await client.getDocument('article-1')).toEqual(first)
})

lakeTest('createOrReplace replaces every field', async ({client}) => {
  await client.create(article())
  const {_type} = article()
  const replaced = await client.createOrReplace({_id: 'article-1', _type, summary: 'New'})
  expect(replaced).toMatchObject({summary: 'New'})
  expect(replaced).not.toHaveProperty('title')
})

lakeTest('createIfNotExists leaves what exists alone', async ({client}) => {
  const first = await client.createIfNotExists(article())
  expect(await client.createIfNotExists(article({title: 'Other'}))).toEqual(first)
})

lakeTest('times given on creation are kept, so that an import keeps its dates', async ({client}) => {
  const times = {_createdAt: '2020-01-02T03:04:05Z', _updatedAt: '2021-01-02T03:04:05Z'}
  expect(await client.createOrReplace(article(times))).toMatchObject(times)
})

lakeTest('list items get keys when asked for', async ({client}) => {
  const body = [
    {_type: 'block', children: [{_type: 'span', text: 'One'}]},
    {_type: 'block', _key: 'mine'},
  ]
  const created = await client.create(article({body}), {autoGenerateArrayKeys: true})
  expect(created).toMatchObject({body: [{_key: /./, children: [{_key: /./}]}, {_key: 'mine'}]})
})

lakeTest('a document cannot be created with a strong reference to nothing', async ({client}) => {
  await expect(client.create(article({author: reference('person-1')}))).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('references non-existent document "person-1"'),
  })
  await client.create(article({author: {...reference('person-1'), _weak: true}}))
})

lakeTest('a transaction may create a document and a reference to it in any order', async ({client}) => {
  const {transactionId} = await client
    .transaction()
    .create(article({author: reference('person-1')}))
    .create(person())
    .commit()
  const revisions = await client.fetch('*[_type in ["article", "person"]]._rev')
  expect(revisions).toEqual([transactionId, transactionId])
})

lakeTest('a transaction that fails in one place writes nothing', async ({client}) => {
  const transaction = client
    .transaction()
    .create(article())
    .patch('missing', {set: {title: 'x'}})
  await expect(transaction.commit()).rejects.toMatchObject({
    statusCode: 404,
    details: {items: [{index: 1, error: {description: 'The document with the ID "missing" was not found'}}]},
  })
  expect(await client.fetch('count(*)')).toBe(0)
})

lakeTest('a dry run answers like a real one and writes nothing', async ({client}) => {
  const created = await client.create(article(), {dryRun: true})
  expect(created).toMatchObject(article())
  expect(await client.fetch('count(*)')).toBe(0)
})

lakeTest('the transaction id of the client becomes the revision', async ({client}) => {
  await client.mutate([{create: article()}], {transactionId: 'my-own-id'})
  expect(await client.getDocument('article-1')).toMatchObject({_rev: 'my-own-id'})
})

lakeTest(
  'the same request sent twice is applied once, another one under its id is refused',
  async ({client}) => {
    const options = {transactionId: 'sent-twice', returnDocuments: false} as const
    await client.create(article({views: 1}))
    const patch = client.patch('article-1').inc({views: 1})
    const [first, second] = [await client.mutate(patch, options), await client.mutate(patch, options)]
    expect(second).toEqual(first)
    expect(await client.fetch('*[0].views')).toBe(2)
    await expect(client.mutate(client.patch('article-1').inc({views: 5}), options)).rejects.toMatchObject({
      statusCode: 409,
    })
  },
)
