import {createClient} from '@sanity/client'
import {expect, onTestFinished, test, vi} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {serveLake} from '@/sanity/lake/http/server'
import {article, makeFolder} from '../lake-test'
import {startWebhookReceiver} from '../webhooks/webhook-receiver'

test('a lake that is served publishes what is due, and tells the site as of any publish', async () => {
  const secret = 'a secret that only the site and the lake know'
  const site = await startWebhookReceiver(secret)
  const lake = createLake({dir: await makeFolder(), webhook: {url: site.url, secret}})
  const server = await serveLake(lake, {port: 0})
  onTestFinished(async () => {
    await server.close()
    await lake.close()
    await site.close()
  })
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    useCdn: false,
    token: 'any',
    perspective: 'published',
    apiHost: server.url,
    useProjectHostname: false,
  })
  const {releaseId} = await client.releases.create({})
  await client.createVersion({releaseId, publishedId: 'article-1', document: article({_id: undefined})})
  expect(await client.fetch('*')).toEqual([])
  await client.releases.schedule({releaseId, publishAt: '2020-01-01T00:00:00Z'})
  const titles = () => client.fetch('*.title')
  await vi.waitFor(async () => expect(await titles()).toEqual(['How ketamine works']), {timeout: 60_000})
  expect(await client.releases.get({releaseId})).toMatchObject({state: 'published'})
  const calls = await site.received(1)
  expect(calls.map(({body}) => [body._id, body.operation, body.slug])).toEqual([
    ['article-1', 'create', 'how-ketamine-works'],
  ])
})
