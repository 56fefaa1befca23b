import {createReadStream} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {type ClientPerspective, createClient, type SanityClient} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'
import {serveLake} from '@/sanity/lake/http/server'
import {collectEvents} from '../collect-events'
import {numbered} from '../images'
import {article, makeFolder, openLake} from '../lake-test'
import '../datasets/look-up-localhost.mjs'

// As a newcomer writes it: the client puts the project before the host by itself, and has its own perspective.
async function openClient(): Promise<SanityClient> {
  const server = await serveLake(await openLake(), {port: 0})
  onTestFinished(() => server.close())
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    useCdn: false,
    token: 'any',
    apiHost: `http://localhost:${server.port}`,
  })
}

test('the client writes and reads with nothing but the address of the lake', async () => {
  const client = await openClient()
  for (const visibility of ['sync', 'async', 'deferred'] as const) {
    const created = await client.create({_type: 'note', visibility}, {visibility})
    expect(await client.getDocument(created._id)).toEqual(created)
    await client.patch(created._id).set({patched: true}).commit({visibility})
    expect(await client.getDocument(created._id)).toMatchObject({patched: true})
    await client.delete(created._id, {visibility})
    expect(await client.getDocument(created._id)).toBeUndefined()
  }
  const transaction = client
    .transaction()
    .create(article())
    .create(article({_id: 'drafts.article-1', title: 'Draft'}))
    .patch('article-1', (patch) => patch.setIfMissing({tags: []}).append('tags', [{label: 'new'}]))
  expect(await transaction.commit({visibility: 'async', autoGenerateArrayKeys: true})).toMatchObject({
    documentIds: ['article-1', 'drafts.article-1', 'article-1'],
  })
  const [published, missing, draft] = await client.getDocuments(['article-1', 'none', 'drafts.article-1'])
  expect(published).toMatchObject({tags: [{_key: expect.any(String), label: 'new'}]})
  expect([missing, draft?.title]).toEqual([null, 'Draft'])
  expect(await client.getDocument('article-1', {includeAllVersions: true})).toHaveLength(2)
  const stale = client.patch('article-1').set({title: 'Lost'}).ifRevisionId('another').commit()
  await expect(stale).rejects.toMatchObject({statusCode: 409})
})

test('the client reads in the perspective that it asks for, and what is published by itself', async () => {
  const client = await openClient()
  await client.create(article())
  await client.create(article({_id: 'drafts.article-1', title: 'Draft'}))
  await client.create(article({_id: 'versions.summer.article-1', title: 'Summer'}))
  const title = (perspective?: ClientPerspective) =>
    client.fetch<string[]>('*[_type == "article"].title', {}, perspective && {perspective})
  expect(await title()).toEqual(['How ketamine works'])
  expect(await title('published')).toEqual(['How ketamine works'])
  expect(await title('drafts')).toEqual(['Draft'])
  expect(await title(['summer'])).toEqual(['Summer'])
  expect(await title('raw')).toHaveLength(3)
  expect(await client.getDocument('article-1', {releaseId: 'summer'})).toMatchObject({title: 'Summer'})
  const long = await client.fetch('count(*[_id != $long])', {long: 'x'.repeat(20_000)})
  expect(long).toBe(1)
})

test('the client hears of changes, and of what they make stale', async () => {
  const client = await openClient()
  const changes = collectEvents(
    client.listen('*[_type == "article"]', {}, {events: ['welcome', 'mutation'], includeResult: true}),
  )
  const live = collectEvents(client.live.events({includeDrafts: true}))
  await Promise.all([changes.until(1), live.until(1)])
  await client.create(article())
  await client.delete('article-1')
  expect((await changes.until(3)).slice(1)).toMatchObject([
    {type: 'mutation', transition: 'appear', documentId: 'article-1', result: {_type: 'article'}},
    {type: 'mutation', transition: 'disappear', documentId: 'article-1'},
  ])
  expect(await live.until(3)).toMatchObject([
    {type: 'welcome'},
    {type: 'message', tags: expect.arrayContaining(['s1:type.article', 's1:id.article-1'])},
    {type: 'message'},
  ])
})

test('the client uploads bytes and streams, and the address in the answer serves them', async () => {
  const client = await openClient()
  const bytes = await numbered(9)
  const file = path.join(await makeFolder(), 'photo.png')
  await writeFile(file, bytes)
  const named = await client.assets.upload('image', bytes, {filename: 'Grün 1.png', title: 'One'})
  expect(named).toMatchObject({originalFilename: 'Grün 1.png', title: 'One', mimeType: 'image/png'})
  expect(await client.assets.upload('image', createReadStream(file))).toMatchObject({_id: named._id})
  const served = await fetch(named.url)
  expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes)
  const text = await client.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'})
  expect(await (await fetch(text.url)).text()).toBe('words')
})

test('the client finds out who it is and what there is', async () => {
  const client = await openClient()
  expect(await client.users.getById('me')).toMatchObject({id: expect.any(String), role: 'administrator'})
  expect(await client.datasets.list()).toMatchObject([{name: 'production'}])
  expect(await client.projects.list()).toMatchObject([{id: 'local'}])
  expect(await client.projects.getById('local')).toMatchObject({id: 'local'})
})
