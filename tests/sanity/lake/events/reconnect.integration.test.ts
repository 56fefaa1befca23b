import {createClient} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'
import {serveLake} from '@/sanity/lake/http/server'
import {collectEvents} from '../collect-events'
import {article, openLake} from '../lake-test'

test('the client’s listener survives a restart of the server and misses nothing', async () => {
  const lake = await openLake()
  const first = await serveLake(lake, {port: 0})
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    useCdn: false,
    apiHost: first.url,
    useProjectHostname: false,
  })
  const options = {
    enableResume: true,
    events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'],
  } as const satisfies Parameters<typeof client.listen>[2] & object
  const heard = collectEvents(client.listen('*', {}, {...options, events: [...options.events]}))
  await heard.until(1)
  lake.mutate({mutations: [{create: article()}]})
  await heard.until(2)

  await first.close()
  lake.mutate({mutations: [{patch: {id: 'article-1', set: {title: 'While it was down'}}}]})
  const second = await serveLake(lake, {port: first.port})
  onTestFinished(() => second.close())
  lake.mutate({mutations: [{patch: {id: 'article-1', set: {title: 'After'}}}]})

  const events = await heard.until(6)
  expect(events.map(({type}) => type).filter((type) => type !== 'reconnect')).toEqual([
    'welcome',
    'mutation',
    'welcomeback',
    'mutation',
    'mutation',
  ])
  expect(events.at(-2)).toMatchObject({result: {title: 'While it was down'}})
  expect(events.at(-1)).toMatchObject({result: {title: 'After'}})
})
