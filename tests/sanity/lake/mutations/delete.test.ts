import {expect} from 'vitest'
import {article, lakeTest, person, reference} from '../lake-test'

lakeTest('a deleted document is gone, and deleting it again is no error', async ({client}) => {
  await client.create(article())
  await client.delete('article-1')
  expect(await client.getDocument('article-1')).toBeUndefined()
  await client.delete('article-1')
})

lakeTest('delete by query removes what the query finds', async ({client}) => {
  for (const days of [1, 2, 3]) await client.create({_id: `secret-${days}`, _type: 'secret', days})
  await client.create(article())
  await client.delete({query: '*[_type == "secret" && days > $limit]', params: {limit: 1}})
  expect(await client.fetch('*._id')).toEqual(['article-1', 'secret-1'])
})

lakeTest('a document that others refer to strongly cannot be deleted', async ({client}) => {
  await client.create(person())
  await client.create(article({author: reference('person-1')}))
  await expect(client.delete('person-1')).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining(
      'Document "person-1" cannot be deleted as there are references to it from "article-1"',
    ),
    details: {
      items: [{error: {type: 'documentHasExistingReferencesError', referencingIDs: ['article-1']}}],
    },
  })
  expect(await client.getDocument('person-1')).toBeDefined()
})

lakeTest('a document can be deleted together with its last referrer', async ({client}) => {
  await client.create(person())
  await client.create(article({author: reference('person-1')}))
  await client.transaction().delete('person-1').delete('article-1').commit()
  expect(await client.fetch('count(*)')).toBe(0)
})

lakeTest('a document can be deleted once the reference to it is gone or weak', async ({client}) => {
  await client.create(person())
  await client.create(article({author: reference('person-1')}))
  await client.patch('article-1').set({'author._weak': true}).commit()
  await client.delete('person-1')
  expect(await client.fetch('*._id')).toEqual(['article-1'])
})
