import {type ClientConfig, createClient} from '@sanity/client'
import {createLake, serveLake} from 'content-lake'
import {firstValueFrom, map} from 'rxjs'
import {expect, onTestFinished, test} from 'vitest'
import type {WorkListName} from '@/sanity/review/open-work/work-lists'
import {watchWork} from '@/sanity/structure/watch-work'
import {makeFolder} from '../lake/lake-test'

async function openClient() {
  const lake = createLake({dir: await makeFolder()})
  const server = await serveLake(lake, {port: 0})
  onTestFinished(async () => {
    await server.close()
    await lake.close()
  })
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: server.url,
    useProjectHostname: false,
    token: 'local',
  })
}

test('the lists hold what is stored, and follow each change', async () => {
  const client = await openClient()
  await client.create({_id: 'a', _type: 'citation', title: 'A trial'})
  const seen: string[][] = []
  const watched = watchWork(client)
    .pipe(map((lists) => idsIn(lists, 'used-nowhere')))
    .subscribe((ids) => seen.push(ids))
  onTestFinished(() => watched.unsubscribe())

  await expect.poll(() => seen.at(-1)).toEqual(['a'])
  await client.create({_id: 'b', _type: 'citation', title: 'B trial'})
  await expect.poll(() => seen.at(-1)).toEqual(['a', 'b'])
  await client.delete('a')
  await expect.poll(() => seen.at(-1)).toEqual(['b'])
})

test('lists that are open at once read the content once', async () => {
  const client = await openClient()
  await client.create({_id: 'a', _type: 'citation', title: 'A trial'})
  const asked: string[] = []
  const counted: typeof fetch = (address, init) => {
    if (String(address).includes('/data/query/')) asked.push(String(address))
    return fetch(address, init)
  }
  const options: ClientConfig & {resolveFetch: unknown} = {...client.config(), resolveFetch: () => counted}
  const counting = createClient(options)
  const work = watchWork(counting).pipe(map((lists) => idsIn(lists, 'used-nowhere')))
  const [first, second, third] = await Promise.all([work, work, work].map((list) => firstValueFrom(list)))
  expect([first, second, third]).toEqual([['a'], ['a'], ['a']])
  // The content, and the clinic's time zone.
  expect(asked).toHaveLength(2)
})

test('content that cannot be had is said, not thrown', async () => {
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: 'http://127.0.0.1:9',
    useProjectHostname: false,
    token: 'local',
    maxRetries: 0,
  })
  await expect(firstValueFrom(watchWork(client)).catch(() => 'thrown')).resolves.toBeUndefined()
})

function idsIn(
  lists: {name: WorkListName; items: {id: string}[]}[] | undefined,
  name: WorkListName,
): string[] {
  return lists?.find((list) => list.name === name)?.items.map(({id}) => id) ?? []
}
