import {expect, vi} from 'vitest'
import {collectEvents, readStream} from '../collect-events'
import {article, lakeTest, person} from '../lake-test'

const options: {events: ('welcome' | 'mutation')[]; includeResult: true} = {
  events: ['welcome', 'mutation'],
  includeResult: true,
}

lakeTest('a listener is welcomed, then hears of creation, change and deletion', async ({client}) => {
  const heard = collectEvents(client.listen('*[_type == "article"]', {}, options))
  await heard.until(1)
  await client.create(person())
  const {_rev: first} = await client.create(article())
  const {_rev: second} = await client.patch('article-1').set({title: 'New'}).commit()
  await client.delete('article-1')
  const [welcome, created, changed, deleted] = await heard.until(4)
  expect(welcome).toMatchObject({type: 'welcome', listenerName: expect.any(String)})
  expect(created).toMatchObject({
    type: 'mutation',
    documentId: 'article-1',
    transition: 'appear',
    eventId: `${first}#article-1`,
    identity: expect.any(String),
    mutations: [{create: article()}],
    result: article(),
    resultRev: first,
    transactionId: first,
    timestamp: expect.any(String),
    transactionTotalEvents: 1,
    transactionCurrentEvent: 1,
    visibility: 'query',
  })
  expect(created).not.toHaveProperty('previousRev')
  expect(changed).toMatchObject({
    transition: 'update',
    previousRev: first,
    resultRev: second,
    result: {title: 'New'},
  })
  expect(deleted).toMatchObject({transition: 'disappear', previousRev: second, mutations: [{delete: {}}]})
  expect(deleted).not.toHaveProperty('result')
})

lakeTest('documents enter and leave a listener by their content', async ({client}) => {
  const heard = collectEvents(client.listen('*[_type == "article" && views > $min]', {min: 5}, options))
  await heard.until(1)
  await client.create(article({views: 1}))
  await client.patch('article-1').set({views: 9}).commit()
  await client.patch('article-1').set({views: 8}).commit()
  await client.patch('article-1').set({views: 2}).commit()
  const transitions = (await heard.until(4))
    .slice(1)
    .map((event) => 'transition' in event && event.transition)
  expect(transitions).toEqual(['appear', 'update', 'disappear'])
})

lakeTest('events come in order and count those of one transaction for this listener', async ({client}) => {
  const heard = collectEvents(client.listen('*[_id in $ids]', {ids: ['a', 'c']}, options))
  await heard.until(1)
  await client
    .transaction()
    .create(article({_id: 'a'}))
    .create(article({_id: 'b'}))
    .create(article({_id: 'c'}))
    .commit()
  await Promise.all(
    Array.from({length: 20}, () => client.patch('a').inc({views: 1}).setIfMissing({views: 0}).commit()),
  )
  const mutations = (await heard.until(23))
    .slice(1)
    .flatMap((event) => (event.type === 'mutation' ? [event] : []))
  expect(mutations.slice(0, 2)).toMatchObject([
    {documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 1},
    {documentId: 'c', transactionTotalEvents: 2, transactionCurrentEvent: 2},
  ])
  const chain = mutations.filter(({documentId}) => documentId === 'a')
  chain.slice(1).forEach((event, n) => {
    expect(event.previousRev).toBe(chain[n]?.resultRev)
  })
})

lakeTest('a listener gets what it asks for and no more', async ({client}) => {
  const {events} = options
  const bare = collectEvents(client.listen('*', {}, {events, includeResult: false, includeMutations: false}))
  const everything = {
    includePreviousRevision: true,
    effectFormat: 'mendoza',
    includeAllVersions: true,
  } as const
  const full = collectEvents(client.listen('*', {}, {events, ...everything}))
  await Promise.all([bare.until(1), full.until(1)])
  await client.create(article({_id: 'versions.spring.article-1'}))
  const created = await client.create(article())
  const [, event] = await bare.until(2)
  expect(event).toMatchObject({documentId: 'article-1'})
  for (const field of ['result', 'mutations', 'previous', 'effects']) expect(event).not.toHaveProperty(field)
  const [, version, document] = await full.until(3)
  expect(version).toMatchObject({documentId: 'versions.spring.article-1'})
  expect(document).toMatchObject({previous: null, effects: {apply: [0, created], revert: [0, null]}})
})

lakeTest('a listener with a bad query is told why', async ({fetch}) => {
  for (const query of ['*[_type ==', '"text"', '*[geo::distance(a, b) > 1]']) {
    const response = await fetch(`/v1/data/listen/production?query=${encodeURIComponent(query)}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const [, type, data] = /^event: (.+)\ndata: (.+)\n\n$/.exec(await response.text()) ?? []
    expect(type).toBe('channelError')
    expect(JSON.parse(data ?? '')).toMatchObject({error: {type: 'queryParseError', query}})
  }
  expect((await fetch('/v1/data/listen/production')).status).toBe(400)
})

lakeTest(
  'the client tells the listener what is wrong with its query, and does not try again',
  async ({client}) => {
    const parameter = collectEvents(client.listen('*[_id == $id]'))
    const query = collectEvents(client.listen('*[_type =='))
    await vi.waitUntil(() => parameter.errors.length > 0 && query.errors.length > 0, {timeout: 30_000})
    expect(parameter.errors).toEqual([expect.objectContaining({name: 'ChannelError'})])
    expect(String(parameter.errors[0])).toContain('param $id referenced, but not provided')
    expect(query.errors).toEqual([expect.objectContaining({name: 'ChannelError'})])
  },
)

const lastId = (text: string) => [...text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? ''
const listenAddress = (more = '') =>
  `/v2026-01-01/data/listen/production?query=${encodeURIComponent('*[_type == "article"]')}${more}`

lakeTest('a listener that comes back gets what it missed', async ({client, fetch}) => {
  const before = await readStream(await fetch(listenAddress('&enableResume=true')), /welcome/)
  await client.create(article())
  await client.patch('article-1').set({title: 'Missed'}).commit()
  const headers = {'last-event-id': lastId(before)}
  const after = await readStream(await fetch(listenAddress('&enableResume=true'), {headers}), /Missed/)
  expect(after).toMatch(/^event: welcomeback\n/)
  expect([...after.matchAll(/^event: (\w+)$/gm)].map(([, type]) => type)).toEqual([
    'welcomeback',
    'mutation',
    'mutation',
  ])
  const byAddress = listenAddress(`&enableResume=true&lastEventId=${encodeURIComponent(lastId(after))}`)
  expect(await readStream(await fetch(byAddress), /welcome/)).toMatch(/^event: welcomeback\n/)
})

lakeTest('a listener that comes back from elsewhere starts anew', async ({client, fetch}) => {
  await client.create(article())
  for (const id of ['0badcafe-1-0', 'text', 'x'.repeat(50)]) {
    const response = await fetch(listenAddress('&enableResume=true'), {headers: {'last-event-id': id}})
    expect(await readStream(response, /data/)).toMatch(/^event: reset\n/)
  }
  const response = await fetch(listenAddress(), {headers: {'last-event-id': '0badcafe-1-0'}})
  expect(await readStream(response, /data/)).toMatch(/^event: welcome\n/)
})

lakeTest('half a transaction cannot be resumed', async ({client, lake, fetch}) => {
  await client
    .transaction()
    .create(article())
    .create(article({_id: 'article-2'}))
    .commit()
  const headers = {'last-event-id': `${lake.lakeId}-1-0+`}
  const response = await fetch(listenAddress('&enableResume=true'), {headers})
  expect(await readStream(response, /data/)).toMatch(/^event: reset\n/)
})

lakeTest('a listener that leaves costs nothing more', async ({client, lake}) => {
  const before = lake.listenerCount()
  const heard = collectEvents(client.listen('*', {}, {events: ['welcome']}))
  await heard.until(1)
  expect(lake.listenerCount()).toBe(before + 1)
  heard.stop()
  await vi.waitUntil(() => lake.listenerCount() === before, {timeout: 30_000})
})

lakeTest('a listener that fails does not fail the writer, nor the others', async ({client, lake}) => {
  const failing = collectEvents(client.listen('*[rank > 5]', {}, options))
  const other = collectEvents(client.listen('*', {}, options))
  await Promise.all([failing.until(1), other.until(1)])
  // A field of this name breaks the evaluator.
  await client.create(article({hasOwnProperty: 1}))
  await other.until(2)
  await vi.waitUntil(() => failing.errors.length > 0, {timeout: 30_000})
  expect(String(failing.errors[0])).toContain('ChannelError')
  expect(lake.doc('article-1')).toBeDefined()
})
