import {expect} from 'vitest'
import {article, lakeTest} from '../lake-test'

const blocks = [
  {_key: 'a', _type: 'block', text: 'One'},
  {_key: 'b', _type: 'block', text: 'Two'},
]

lakeTest('set and setIfMissing write fields, nested ones too', async ({client}) => {
  await client.create(article())
  const patch = client.patch('article-1').set({'slug.current': 'new', title: 'New'})
  const patched = await patch.setIfMissing({summary: 'Short', title: 'Kept'}).commit()
  expect(patched).toMatchObject({title: 'New', summary: 'Short', slug: {_type: 'slug', current: 'new'}})
})

lakeTest('a patch gives the document a new revision and a new time', async ({client}) => {
  const created = await client.create(article({_updatedAt: '2020-01-01T00:00:00Z'}))
  const patched = await client.patch('article-1').set({title: 'New'}).commit()
  expect(patched._rev).not.toBe(created._rev)
  expect(patched._updatedAt > created._updatedAt).toBe(true)
  expect(patched._createdAt).toBe(created._createdAt)
})

lakeTest('unset removes fields and list items by key', async ({client}) => {
  await client.create(article({blocks, summary: 'x'}))
  const patched = await client.patch('article-1').unset(['summary', 'blocks[_key=="a"]']).commit()
  expect(patched.blocks).toEqual([blocks[1]])
  expect(patched).not.toHaveProperty('summary')
})

lakeTest('insert puts items before, after and in place of others', async ({client}) => {
  await client.create(article({tags: ['b']}))
  const patch = () => client.patch('article-1')
  await patch().insert('before', 'tags[0]', ['a']).commit()
  await patch().insert('after', 'tags[-1]', ['d', 'e']).commit()
  await patch().insert('replace', 'tags[1:3]', ['B', 'C']).commit()
  expect(await client.fetch('*[0].tags')).toEqual(['a', 'B', 'C', 'e'])
  await patch().append('tags', ['f']).commit()
  await patch().prepend('tags', ['0']).commit()
  await patch().splice('tags', 1, 2).commit()
  expect(await client.fetch('*[0].tags')).toEqual(['0', 'C', 'e', 'f'])
})

lakeTest('insert finds its place by key', async ({client}) => {
  await client.create(article({blocks}))
  const added = {_key: 'c', _type: 'block', text: 'Between'}
  await client.patch('article-1').insert('after', 'blocks[_key=="a"]', [added]).commit()
  expect(await client.fetch('*[0].blocks[]._key')).toEqual(['a', 'c', 'b'])
})

lakeTest('inc and dec count', async ({client}) => {
  await client.create(article({views: 5, score: 1.5}))
  const patched = await client.patch('article-1').inc({views: 2}).dec({score: 0.5}).commit()
  expect(patched).toMatchObject({views: 7, score: 1})
})

lakeTest('diffMatchPatch changes text as the Studio types it', async ({client}) => {
  await client.create(article({blocks}))
  const patch = client.patch('article-1').diffMatchPatch({
    title: '@@ -1,18 +1,19 @@\n How \n+K\n ketamine works\n',
    'blocks[_key=="b"].text': '@@ -1,3 +1,5 @@\n Two\n+ !\n',
  })
  expect(await patch.commit()).toMatchObject({title: 'How Kketamine works', blocks: [{}, {text: 'Two !'}]})
})

lakeTest('a patch on an old revision is refused and says which is current', async ({client}) => {
  const {_rev} = await client.create(article())
  const {_rev: current} = await client.patch('article-1').ifRevisionId(_rev).set({title: 'New'}).commit()
  const late = client.patch('article-1').ifRevisionId(_rev).set({title: 'Late'}).commit()
  await expect(late).rejects.toMatchObject({
    statusCode: 409,
    details: {
      items: [
        {
          error: {
            type: 'documentRevisionIDDoesNotMatchError',
            currentRevisionID: current,
            expectedRevisionID: _rev,
          },
        },
      ],
    },
  })
  expect(await client.fetch('*[0].title')).toBe('New')
})

lakeTest('a patch by query changes every document it finds', async ({client}) => {
  await client.create(article())
  await client.create(article({_id: 'article-2'}))
  await client.create({_id: 'faq-1', _type: 'faq'})
  await client
    .patch({query: '*[_type == $type]', params: {type: 'article'}})
    .set({seen: true})
    .commit({returnDocuments: false})
  expect(await client.fetch('*[seen]._id')).toEqual(['article-1', 'article-2'])
})

lakeTest('a patch of several ids changes them all', async ({client}) => {
  await client.create(article())
  await client.create(article({_id: 'article-2'}))
  await client.patch(['article-1', 'article-2']).set({seen: true}).commit({returnDocuments: false})
  expect(await client.fetch('count(*[seen])')).toBe(2)
})

lakeTest('id and type of a document cannot be changed', async ({client}) => {
  await client.create(article())
  for (const fields of [{_id: 'other'}, {_type: 'faq'}]) {
    await expect(client.patch('article-1').set(fields).commit()).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('Cannot modify immutable attribute'),
    })
  }
})
