import {expect} from 'vitest'
import {article, lakeTest, reference} from '../lake-test'

// The client's own methods, unchanged: what works here works with the cloud.

const spring = {releaseId: 'rSpring1'}
const published = {perspective: 'published'} as const
const refused = (statusCode: number) => expect.objectContaining({statusCode})

lakeTest('a release is made with a name, or is given one, and is read back', async ({client}) => {
  const metadata = {title: 'Spring', releaseType: 'asap'} as const
  const made = await client.releases.create({...spring, metadata})
  expect(made).toMatchObject({...spring, metadata, transactionId: expect.any(String)})
  expect(await client.releases.get(spring)).toMatchObject({
    _id: '_.releases.rSpring1',
    _type: 'system.release',
    _rev: made.transactionId,
    name: 'rSpring1',
    state: 'active',
    metadata,
  })
  await expect(client.releases.create(spring)).rejects.toEqual(refused(409))

  const {releaseId} = await client.releases.create({})
  const named = await client.releases.get({releaseId})
  expect(named).toMatchObject({name: releaseId, metadata: {releaseType: 'undecided'}})
  expect(await client.fetch('releases::all()[state == "active"]._id')).toEqual(
    [named?._id, '_.releases.rSpring1'].toSorted(),
  )
})

lakeTest('what staff wrote about a release can be changed, and its state only by an action', async (lake) => {
  const {client} = lake
  await client.releases.create({...spring, metadata: {title: 'Spring'}})
  await client.releases.edit({...spring, patch: {set: {'metadata.title': 'Summer'}}})
  await client.releases.edit({...spring, patch: {unset: ['metadata.description']}})
  expect((await client.releases.get(spring))?.metadata).toEqual({title: 'Summer', releaseType: 'undecided'})
  for (const set of [
    {state: 'published'},
    {metadataOf: 'x'},
    {metadata: 'x'},
    {'metadata.releaseType': 'x'},
  ]) {
    await expect(client.releases.edit({...spring, patch: {set}})).rejects.toEqual(refused(400))
  }
  await expect(client.releases.edit({releaseId: 'none', patch: {}})).rejects.toEqual(refused(404))
  for (const releaseId of ['drafts', 'a.b', '', '-a']) {
    await expect(client.releases.create({releaseId})).rejects.toEqual(refused(400))
  }
})

lakeTest('a version is made, changed and discarded, and readers see nothing of it', async ({client}) => {
  await client.releases.create(spring)
  const {_rev} = await client.create(article())
  const publishedId = 'article-1'
  const version = {...spring, publishedId}
  await client.createVersion({...version, baseId: publishedId, ifBaseRevisionId: _rev})
  const versionId = 'versions.rSpring1.article-1'
  await client.action({
    actionType: 'sanity.action.document.edit',
    draftId: versionId,
    publishedId,
    patch: {set: {title: 'In spring'}},
  })
  const title = (perspective: string[]) => client.fetch('*[_id == "article-1"][0].title', {}, {perspective})
  expect(await title(['rSpring1', 'drafts'])).toBe('In spring')
  expect(await title(['drafts'])).toBe('How ketamine works')
  expect(await title(['published'])).toBe('How ketamine works')
  const documents = await client.releases.fetchDocuments(spring)
  expect(documents.result).toMatchObject([{_id: versionId, title: 'In spring'}])

  await client.replaceVersion({...version, document: {_type: 'article', title: 'Replaced'}})
  expect(await title(['rSpring1'])).toBe('Replaced')
  await client.discardVersion(version)
  expect(await title(['rSpring1'])).toBe('How ketamine works')
  await client.createVersion({
    ...spring,
    publishedId: 'new',
    document: article({_id: undefined, title: 'New'}),
  })
  expect(await client.getDocument('new', spring)).toMatchObject({title: 'New'})
})

lakeTest('publishing a release publishes all of it at once, and unpublishes what is marked', async (lake) => {
  const {client} = lake
  await client.releases.create(spring)
  await client.create(article({_createdAt: '2020-01-01T00:00:00Z'}))
  await client.create(article({_id: 'old', title: 'Old'}))
  const weak = {...reference('new'), _weak: true, _strengthenOnPublish: {type: 'article'}}
  const document = article({_id: undefined, title: 'In spring', related: weak})
  await client.createVersion({...spring, publishedId: 'article-1', document})
  await client.createVersion({
    ...spring,
    publishedId: 'new',
    document: article({_id: undefined, title: 'New'}),
  })
  await client.unpublishVersion({...spring, publishedId: 'old'})
  const {transactionId} = await client.releases.publish(spring)

  const found = await client.fetch('*[_type == "article"] | order(title)', {}, published)
  expect(found).toMatchObject([
    {_id: 'article-1', _rev: transactionId, _createdAt: '2020-01-01T00:00:00Z', related: reference('new')},
    {_id: 'new', _rev: transactionId},
  ])
  expect(JSON.stringify(found)).not.toMatch(/_system|_weak|versions/)
  expect(await client.fetch('*[sanity::partOfRelease("rSpring1")]')).toEqual([])
  expect(await client.getDocument('drafts.old')).toMatchObject({title: 'Old'})
  expect(await client.releases.get(spring)).toMatchObject({
    state: 'published',
    publishedAt: expect.any(String),
    finalDocumentStates: ['article-1', 'new', 'old'].map((id) => ({id: `versions.rSpring1.${id}`})),
  })
  await expect(client.releases.publish(spring)).rejects.toEqual(refused(409))
  await client.releases.delete(spring)
  expect(await client.releases.get(spring)).toBeUndefined()
})

lakeTest('a release is published whole or not at all', async ({client}) => {
  await client.releases.create(spring)
  await client.create(article({_id: 'target'}))
  await client.create(article({_id: 'referrer', related: reference('target')}))
  await client.createVersion({...spring, publishedId: 'new', document: article({_id: undefined})})
  await client.unpublishVersion({...spring, publishedId: 'target'})
  await expect(client.releases.publish(spring)).rejects.toEqual(refused(409))
  expect(await client.getDocument('new')).toBeUndefined()
  expect(await client.releases.get(spring)).toMatchObject({state: 'active'})
})

lakeTest('an archived release is out of sight, and comes back as it was', async ({client}) => {
  await client.releases.create(spring)
  await client.createVersion({...spring, publishedId: 'article-1', document: article({_id: undefined})})
  await expect(client.releases.delete(spring)).rejects.toEqual(refused(409))
  const before = (await client.releases.fetchDocuments(spring)).result
  await client.releases.archive(spring)
  expect((await client.releases.fetchDocuments(spring)).result).toEqual([])
  expect(await client.releases.get(spring)).toMatchObject({
    state: 'archived',
    finalDocumentStates: [{id: 'versions.rSpring1.article-1', revisionId: before[0]?._rev}],
  })
  const late = {...spring, publishedId: 'late', document: article({_id: undefined})}
  await expect(client.createVersion(late)).rejects.toEqual(refused(409))

  await client.releases.unarchive(spring)
  const {_rev, _updatedAt, ...content} = before[0] ?? {}
  expect((await client.releases.fetchDocuments(spring)).result).toMatchObject([content])
  expect(await client.releases.get(spring)).toMatchObject({state: 'active'})
  expect(await client.releases.get(spring)).not.toHaveProperty('finalDocumentStates')
  await client.releases.archive(spring)
  await client.releases.delete(spring)
  expect(await client.fetch('count(*)')).toBe(0)
})

lakeTest('a scheduled release is locked until it is unscheduled', async ({client}) => {
  const publishAt = '2999-01-31T08:00:00.000Z'
  const version = {...spring, publishedId: 'article-1'}
  await client.releases.create(spring)
  await client.createVersion({...version, document: article({_id: undefined})})
  await client.releases.schedule({...spring, publishAt: '2999-01-31T09:00:00+01:00'})
  expect(await client.releases.get(spring)).toMatchObject({state: 'scheduled', publishAt})
  const writes = [
    () => client.discardVersion(version),
    () => client.replaceVersion({...version, document: article({_id: undefined})}),
    () => client.createVersion({...spring, publishedId: 'late', document: article({_id: undefined})}),
    () => client.patch('versions.rSpring1.article-1').set({title: 'Late'}).commit(),
    () => client.releases.archive(spring),
  ]
  for (const write of writes) await expect(write()).rejects.toEqual(refused(409))
  await client.releases.unschedule(spring)
  expect(await client.releases.get(spring)).not.toHaveProperty('publishAt')
  await client.discardVersion(version)
  await expect(client.releases.unschedule(spring)).rejects.toEqual(refused(409))
  for (const publishAt of ['soon', '']) {
    await expect(client.releases.schedule({...spring, publishAt})).rejects.toEqual(refused(400))
  }
})

lakeTest('a dry run changes nothing, as the Studio asks what staff may do', async ({client}) => {
  await client.releases.create(spring, {dryRun: true})
  expect(await client.releases.get(spring)).toBeUndefined()
  await client.releases.create(spring)
  await client.releases.schedule({...spring, publishAt: '2999-01-01T00:00:00Z'}, {dryRun: true})
  await client.releases.archive(spring, {dryRun: true})
  expect(await client.releases.get(spring)).toMatchObject({state: 'active'})
})

lakeTest('an import brings a release in with its state', async ({client}) => {
  const attributes = {_id: '_.releases.rSpring1', _type: 'system.release', state: 'archived', metadata: {}}
  const action = {actionType: 'sanity.action.release.import', ...spring, attributes} as const
  await client.action({...action, ifExists: 'fail'})
  expect(await client.releases.get(spring)).toMatchObject({name: 'rSpring1', state: 'archived'})
  await expect(client.action({...action, ifExists: 'fail'})).rejects.toEqual(refused(409))
  const open = {...action, attributes: {...attributes, state: 'active'}}
  await client.action({...open, ifExists: 'ignore'})
  expect(await client.releases.get(spring)).toMatchObject({state: 'archived'})
  await client.action({...open, ifExists: 'replace'})
  expect(await client.releases.get(spring)).toMatchObject({state: 'active'})
})
