import {expect} from 'vitest'
import {article, lakeTest, type TestLake} from '../lake-test'

const ids = {draftId: 'drafts.article-1', publishedId: 'article-1'}

/** A draft, an edit, a publish, another edit. */
async function write({client}: TestLake): Promise<string[]> {
  const edit = (title: string) =>
    client.action({actionType: 'sanity.action.document.edit', ...ids, patch: {set: {title}}})
  const steps = [
    () => client.create(article({_id: ids.draftId, title: 'One'}), {returnDocuments: false}),
    () => edit('Two'),
    () => client.action({actionType: 'sanity.action.document.publish', ...ids}),
    () => edit('Three'),
  ]
  const revisions: string[] = []
  for (const step of steps) revisions.push(String((await step()).transactionId))
  return revisions
}

const history = async ({fetch}: TestLake, address: string) =>
  (await fetch(`/v2026-01-01/data/history/production/${address}`)).json()

lakeTest('a document can be read as it was at a revision', async (lake) => {
  const [one, two, three] = await write(lake)
  const title = async (id: string, revision = '') =>
    (await history(lake, `documents/${id}?revision=${revision}`)).documents[0]?.title
  expect([await title(ids.draftId, one), await title(ids.draftId, two)]).toEqual(['One', 'Two'])
  expect([await title('article-1', two), await title('article-1', three)]).toEqual([undefined, 'Two'])
  expect(await title(ids.draftId, three)).toBeUndefined()
})

lakeTest(
  'the first version of a document that was seeded is there when the Studio asks for its draft',
  async (lake) => {
    const {transactionId: seeded} = await lake.client.create(article({title: 'Seeded'}), {
      returnDocuments: false,
    })
    const read = async (id: string, revision: string) => {
      const {documents} = await history(lake, `documents/${id}?revision=${revision}`)
      return documents.map(({_id, title}: {_id: string; title: string}) => [_id, title])
    }
    for (const id of [ids.draftId, 'versions.spring.article-1', 'article-1']) {
      expect(await read(id, `${seeded}`)).toEqual([['article-1', 'Seeded']])
    }
    expect(await read(`article-1,${ids.draftId}`, `${seeded}`)).toEqual([['article-1', 'Seeded']])
    expect(await read('drafts.other', `${seeded}`)).toEqual([])
    const edit = {actionType: 'sanity.action.document.edit', ...ids, patch: {set: {title: 'Edited'}}} as const
    const {transactionId: edited} = await lake.client.action(edit)
    expect(await read(ids.draftId, edited)).toEqual([[ids.draftId, 'Edited']])
    expect(await read(ids.draftId, `${seeded}`)).toEqual([['article-1', 'Seeded']])
    const {transactionId: discarded} = await lake.client.delete(ids.draftId, {returnDocuments: false})
    expect(await read(ids.draftId, `${discarded}`)).toEqual([])
  },
)

lakeTest('a document can be read as it was at a time, and as it last was', async (lake) => {
  await write(lake)
  const now = new Date().toISOString()
  const {documents} = await history(lake, `documents/article-1,${ids.draftId}?time=${now}`)
  expect(documents).toMatchObject([{title: 'Two'}, {title: 'Three'}])
  expect(await history(lake, 'documents/article-1?time=2020-01-01T00:00:00Z')).toEqual({documents: []})
  await lake.client.delete('article-1')
  const last = await history(lake, 'documents/article-1?lastRevision=true')
  expect(last).toMatchObject({documents: [{_id: 'article-1', title: 'Two'}]})
})

lakeTest('transactions are listed one in a line, in the range asked for', async (lake) => {
  const [one = '', two = '', three = '', four = ''] = await write(lake)
  const read = async (search: string) => {
    const address = `/v1/data/history/production/transactions/article-1,${ids.draftId}?${search}`
    const lines = (await (await lake.fetch(address)).text()).split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line))
  }
  const idsOf = async (search: string) => (await read(search)).map(({id}) => id)
  expect(await idsOf('')).toEqual([one, two, three, four])
  expect(await idsOf('reverse=true&limit=2')).toEqual([four, three])
  expect(await idsOf(`fromTransaction=${two}&toTransaction=${three}`)).toEqual([two, three])
  expect(await idsOf(`toTransaction=${two}&reverse=true`)).toEqual([two, one])
  const [first, , third] = await read('excludeMutations=true')
  expect(first).toMatchObject({
    author: expect.any(String),
    timestamp: expect.any(String),
    documentIDs: [ids.draftId],
    effects: {[ids.draftId]: {apply: [0, {title: 'One'}], revert: [0, null]}},
  })
  expect(first).not.toHaveProperty('mutations')
  expect(third.effects[ids.draftId].apply).toEqual([0, null])
})

lakeTest('events tell what happened to a document, newest first', async (lake) => {
  const [one, two, three, four] = await write(lake)
  const {events, nextCursor} = await history(lake, `events/documents/${ids.draftId}`)
  expect(nextCursor).toBe('')
  expect(events[ids.draftId]).toMatchObject([
    {type: 'createDocumentVersion', versionRevisionId: four},
    {type: 'publishDocumentVersion', revisionId: three, versionRevisionId: two, versionId: ids.draftId},
    {type: 'createDocumentVersion', versionRevisionId: one, documentId: 'article-1'},
  ])
  await lake.client.action({actionType: 'sanity.action.document.unpublish', ...ids})
  const after = await history(lake, 'events/documents/article-1?limit=1')
  expect(after).toMatchObject({events: {'article-1': [{type: 'unpublishDocument'}]}, nextCursor: '1'})
  const next = await history(lake, 'events/documents/article-1?limit=1&nextCursor=1')
  expect(next.events['article-1']).toMatchObject([{type: 'createDocumentVersion'}])
})
