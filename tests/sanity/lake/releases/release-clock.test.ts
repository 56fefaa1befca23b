import {createClient, type SanityClient} from '@sanity/client'
import {expect, onTestFinished, test, vi} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {serveLake} from '@/sanity/lake/http/server'
import {article, makeFolder, reference} from '../lake-test'
import {startWebhookReceiver} from '../webhooks/webhook-receiver'

const spring = {releaseId: 'rSpring1'}
const secret = 'a secret that only the site and the lake know'

/** A lake as a process serves it, that tells a site of what is published. */
async function serve(dir: string) {
  const site = await startWebhookReceiver(secret)
  const lake = createLake({dir, webhook: {url: site.url, secret}})
  const problems: string[] = []
  const server = await serveLake(lake, {port: 0, onError: (error) => problems.push(String(error))})
  let isOpen = true
  async function stop() {
    if (!isOpen) return
    isOpen = false
    await server.close()
    await lake.close()
    await site.close()
  }
  onTestFinished(stop)
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
  return {client, site, problems, stop}
}

async function schedule(client: SanityClient, inMs: number): Promise<void> {
  await client.releases.create(spring)
  await client.createVersion({...spring, publishedId: 'article-1', document: article({_id: undefined})})
  await client.releases.schedule({...spring, publishAt: new Date(Date.now() + inMs).toISOString()})
}

const stateOf = async (client: SanityClient) => (await client.releases.get(spring))?.state

test('a release is published at its hour, and the site is told as of any publish', async () => {
  const {client, site} = await serve(await makeFolder())
  await schedule(client, 400)
  expect(await client.fetch('count(*)')).toBe(0)
  await vi.waitFor(async () => expect(await stateOf(client)).toBe('published'), {timeout: 10_000})
  expect(await client.fetch('*._id')).toEqual(['article-1'])
  const calls = await site.received(1)
  expect(calls.map(({body}) => [body._id, body.operation, body.slug])).toEqual([
    ['article-1', 'create', 'how-ketamine-works'],
  ])
})

test('an hour that passed while nothing ran is made up for at the next start', async () => {
  const dir = await makeFolder()
  const first = await serve(dir)
  await schedule(first.client, 100)
  await first.client.releases.schedule({...spring, publishAt: '2020-01-01T00:00:00Z'}).then(first.stop)
  const {client, site} = await serve(dir)
  await vi.waitFor(async () => expect(await stateOf(client)).toBe('published'), {timeout: 10_000})
  expect((await site.received(1))[0]?.body._id).toBe('article-1')
})

test('an unscheduled release stays, and one with another hour waits for that', async () => {
  const {client} = await serve(await makeFolder())
  await schedule(client, 300)
  await client.releases.unschedule(spring)
  const other = {releaseId: 'rOther'}
  await client.releases.create(other)
  await client.releases.schedule({...other, publishAt: new Date(Date.now() + 600).toISOString()})
  const otherState = async () => (await client.releases.get(other))?.state
  await vi.waitFor(async () => expect(await otherState()).toBe('published'), {timeout: 10_000})
  expect(await stateOf(client)).toBe('active')
})

test('a release that cannot be published opens again, with the reason, and is reported', async () => {
  const {client, problems} = await serve(await makeFolder())
  await client.create(article({_id: 'target'}))
  await client.create(article({_id: 'referrer', related: reference('target')}))
  await client.releases.create(spring)
  await client.unpublishVersion({...spring, publishedId: 'target'})
  await client.releases.schedule({...spring, publishAt: new Date().toISOString()})
  await vi.waitFor(async () => expect(await stateOf(client)).toBe('active'), {timeout: 10_000})
  const release = await client.releases.get(spring)
  expect(release?.error?.message).toContain('there are references to it from "referrer"')
  expect(release).not.toHaveProperty('publishAt')
  expect(problems).toEqual([expect.stringContaining('"rSpring1" could not be published at its hour')])

  await client.delete('referrer')
  await client.releases.publish(spring)
  expect(await client.releases.get(spring)).not.toHaveProperty('error')
})
