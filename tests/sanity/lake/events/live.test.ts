import {expect} from 'vitest'
import {collectEvents, readStream} from '../collect-events'
import {article, lakeTest} from '../lake-test'

lakeTest('live events name the tags that the answers of queries carry', async ({client}) => {
  await client.create(article())
  const {syncTags = []} = await client.fetch('*[_type == "article"]', {}, {filterResponse: false})
  const live = collectEvents(client.live.events())
  await live.until(1)
  await client.patch('article-1').set({title: 'New'}).commit()
  const [welcome, message] = await live.until(2)
  expect(welcome).toMatchObject({type: 'welcome', id: expect.any(String)})
  expect(message).toMatchObject({
    type: 'message',
    id: expect.any(String),
    tags: expect.arrayContaining(syncTags),
  })
})

lakeTest('a change of a draft is heard by those who may see drafts', async ({client}) => {
  const all = collectEvents(client.live.events({includeDrafts: true}))
  const published = collectEvents(client.live.events())
  await Promise.all([all.until(1), published.until(1)])
  await client.create(article({_id: 'drafts.article-1'}))
  await client.create(article({_id: 'article-2'}))
  const [, first] = await all.until(3)
  const [, only] = await published.until(2)
  expect(first).toMatchObject({tags: expect.arrayContaining(['s1:id.article-1'])})
  expect(only).toMatchObject({tags: expect.arrayContaining(['s1:id.article-2'])})
})

lakeTest(
  'whoever sees drafts or a release hears of a document that turns into one of another type',
  async ({client}) => {
    await client.create(article())
    const all = collectEvents(client.live.events({includeDrafts: true}))
    await all.until(1)
    let heard = 1
    const next = async () => (await all.until(++heard)).at(-1)
    const perspectives = {drafts: 'drafts.article-1', summer: 'versions.summer.article-1'}
    for (const [perspective, _id] of Object.entries(perspectives)) {
      const ask = (query: string) =>
        client.fetch(query, {}, {filterResponse: false, perspective: [perspective]})
      const articles = await ask('*[_type == "article"]')
      expect(articles.result).toHaveLength(1)
      await client.create({_id, _type: 'news', title: 'Other'})
      expect(await next()).toMatchObject({tags: expect.arrayContaining(articles.syncTags ?? [])})
      const without = await ask('*[_type == "article"]')
      expect(without.result).toHaveLength(0)
      await client.delete(_id)
      expect(await next()).toMatchObject({tags: expect.arrayContaining(without.syncTags ?? [])})
      expect((await ask('*[_type == "article"]')).result).toHaveLength(1)
    }
  },
)

lakeTest('live events are resumed, or the reader is told to start again', async ({client, lake, fetch}) => {
  await client.create(article())
  await client.create(article({_id: 'article-2'}))
  const read = async (lastEventId: string, until: RegExp) => {
    const headers = {'last-event-id': lastEventId}
    const text = await readStream(await fetch('/v2026-01-01/data/live/events/production', {headers}), until)
    return [...text.matchAll(/^event: (\w+)$/gm)].map(([, type]) => type)
  }
  expect(await read(`${lake.lakeId}-1-0`, /article-2/)).toEqual(['welcome', 'message'])
  expect(await read('0badcafe-1-0', /restart/)).toEqual(['welcome', 'restart'])
})
