import type {Action} from '@sanity/client'
import {expect} from 'vitest'
import {article, lakeTest, person, reference} from '../lake-test'

const ids = {draftId: 'drafts.article-1', publishedId: 'article-1'}
const draft = (fields = {}) => article({_id: ids.draftId, ...fields})
const publish = {actionType: 'sanity.action.document.publish', ...ids} as const
const edit = (patch: Record<string, unknown>) =>
  ({actionType: 'sanity.action.document.edit', ...ids, patch}) as const
const create = (attributes = draft(), ifExists: 'fail' | 'ignore' = 'fail') =>
  ({actionType: 'sanity.action.document.create', publishedId: ids.publishedId, attributes, ifExists}) as const

lakeTest('create makes a draft, once', async ({client}) => {
  const {transactionId} = await client.action(create(), {transactionId: 'tx-1'})
  expect(transactionId).toBe('tx-1')
  expect(await client.getDocument(ids.draftId)).toMatchObject({title: 'How ketamine works', _rev: 'tx-1'})
  await expect(client.action(create())).rejects.toMatchObject({
    statusCode: 409,
    details: {type: 'actionError', items: [{error: {type: 'documentAlreadyExistsError'}}]},
  })
  await client.action(create(draft({title: 'Other'}), 'ignore'))
  expect(await client.fetch('*[0].title')).toBe('How ketamine works')
})

lakeTest('edit patches the draft, and makes it from what is published first', async ({client}) => {
  await client.create(article())
  await client.action([edit({unset: ['_empty_action_guard_pseudo_field_']}), edit({set: {title: 'Edited'}})])
  expect(await client.getDocument('article-1')).toMatchObject({title: 'How ketamine works'})
  expect(await client.getDocument(ids.draftId)).toMatchObject({title: 'Edited', slug: {current: /./}})
})

lakeTest('edit of nothing is refused', async ({client}) => {
  await expect(client.action(edit({set: {title: 'x'}}))).rejects.toMatchObject({statusCode: 404})
})

lakeTest('publish moves the draft to the published id in one transaction', async ({client}) => {
  await client.action(create())
  const {transactionId} = await client.action(publish)
  expect(await client.fetch('*{_id, _rev}')).toEqual([{_id: 'article-1', _rev: transactionId}])
})

lakeTest('publish keeps the day of creation and sets the time of the change', async ({client}) => {
  const first = await client.create(
    article({_updatedAt: '2020-01-01T00:00:00Z', _createdAt: '2019-01-01T00:00:00Z'}),
  )
  await client.action(edit({set: {title: 'New'}}))
  await client.action(publish)
  const second = await client.getDocument('article-1')
  expect(second).toMatchObject({title: 'New', _createdAt: first._createdAt})
  expect(second && second._updatedAt > first._updatedAt).toBe(true)
})

lakeTest('publish makes references strong that waited for it', async ({client}) => {
  const author = {...reference('person-1'), _weak: true, _strengthenOnPublish: {type: 'person'}}
  await client.create(draft({author}))
  await expect(client.action(publish)).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('references non-existent document "person-1"'),
  })
  await client.create(person())
  await client.action(publish)
  expect(await client.fetch('*[_id == "article-1"][0].author')).toEqual(reference('person-1'))
})

lakeTest('publish keeps a reference weak whose field is weak', async ({client}) => {
  const rule = {type: 'person', weak: true}
  await client.create(draft({author: {...reference('person-1'), _weak: true, _strengthenOnPublish: rule}}))
  await client.action(publish)
  expect(await client.fetch('*[0].author')).toEqual({...reference('person-1'), _weak: true})
})

lakeTest('publish of a draft or over a version that has changed is refused', async ({client}) => {
  const published = await client.create(article())
  const opened = await client.create(draft())
  await client.patch(ids.draftId).set({title: 'Changed'}).commit()
  for (const condition of [{ifDraftRevisionId: opened._rev}, {ifPublishedRevisionId: 'older'}]) {
    await expect(client.action({...publish, ...condition})).rejects.toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type: 'documentRevisionIDDoesNotMatchError'}}]},
    })
  }
  await client.action({...publish, ifPublishedRevisionId: published._rev})
  expect(await client.fetch('*[0].title')).toBe('Changed')
})

lakeTest('unpublish keeps the content as a draft', async ({client}) => {
  await client.create(article())
  await client.action({actionType: 'sanity.action.document.unpublish', ...ids})
  expect(await client.fetch('*{_id, title}')).toEqual([{_id: ids.draftId, title: 'How ketamine works'}])
})

lakeTest('unpublish keeps an existing draft, and is refused while others refer to it', async ({client}) => {
  await client.create(article())
  await client.create(draft({title: 'Draft'}))
  await client.create({_id: 'faq-1', _type: 'faq', more: reference('article-1')})
  const unpublish = {actionType: 'sanity.action.document.unpublish', ...ids} as const
  await expect(client.action(unpublish)).rejects.toMatchObject({statusCode: 409})
  await client.delete('faq-1')
  await client.action(unpublish)
  expect(await client.fetch('*{_id, title}')).toEqual([{_id: ids.draftId, title: 'Draft'}])
})

lakeTest('discard removes the draft alone', async ({client}) => {
  const discards: Action[] = [
    {actionType: 'sanity.action.document.discard', draftId: ids.draftId},
    {actionType: 'sanity.action.document.version.discard', versionId: ids.draftId},
  ]
  await client.create(article())
  for (const discard of discards) {
    await client.create(draft())
    await client.action(discard)
    expect(await client.fetch('*._id')).toEqual(['article-1'])
    await expect(client.action(discard)).rejects.toMatchObject({statusCode: 404})
  }
})

lakeTest('delete removes the published document and the drafts that are named', async ({client}) => {
  const remove = (includeDrafts: string[]) =>
    ({actionType: 'sanity.action.document.delete', publishedId: 'article-1', includeDrafts}) as const
  await client.create(article())
  await client.create(draft())
  await expect(client.action(remove([]))).rejects.toMatchObject({statusCode: 409})
  await expect(client.action(remove(['drafts.other']))).rejects.toMatchObject({statusCode: 400})
  await client.action(remove([ids.draftId]))
  expect(await client.fetch('count(*)')).toBe(0)
  await expect(client.action(remove([]))).rejects.toMatchObject({statusCode: 404})
})

lakeTest('replaceDraft restores an older state as a draft', async ({client}) => {
  await client.create(article())
  const attributes = draft({title: 'Older'})
  await client.action({
    actionType: 'sanity.action.document.replaceDraft',
    publishedId: 'article-1',
    attributes,
  })
  expect(await client.fetch('*{_id, title} | order(_id)')).toEqual([
    {_id: 'article-1', title: 'How ketamine works'},
    {_id: ids.draftId, title: 'Older'},
  ])
})

lakeTest('versions of a release are made, replaced, marked and discarded', async ({client}) => {
  await client.create(article())
  const versionId = 'versions.spring.article-1'
  await client.createVersion({baseId: 'article-1', publishedId: 'article-1', releaseId: 'spring'})
  await client.replaceVersion({
    document: article({_id: versionId, title: 'Spring'}),
    publishedId: 'article-1',
    releaseId: 'spring',
  })
  const titles = () => client.fetch('*[_type == "article"].title', {}, {perspective: ['spring']})
  expect(await titles()).toEqual(['Spring'])
  await client.unpublishVersion({publishedId: 'article-1', releaseId: 'spring'})
  expect(await titles()).toEqual([])
  await client.discardVersion({publishedId: 'article-1', releaseId: 'spring'})
  expect(await titles()).toEqual(['How ketamine works'])
})

lakeTest('an action that fails undoes those before it', async ({client}) => {
  await expect(
    client.action([create(), {...publish, draftId: 'drafts.other', publishedId: 'other'}]),
  ).rejects.toMatchObject({
    statusCode: 404,
    details: {items: [{index: 1}]},
  })
  expect(await client.fetch('count(*)')).toBe(0)
})

lakeTest('a dry run of actions writes nothing', async ({client}) => {
  await client.action(create(), {dryRun: true})
  expect(await client.fetch('count(*)')).toBe(0)
})
