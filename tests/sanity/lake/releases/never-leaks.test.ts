import {expect, test} from 'vitest'
import type {Transaction} from '@/sanity/lake/core/types'
import {listen} from '@/sanity/lake/events/listen'
import {subscribeLiveEvents} from '@/sanity/lake/events/live-events'
import {webhookChanges} from '@/sanity/lake/webhooks/webhook-changes'
import {article, openLake} from '../lake-test'

const act = (name: string, fields: Record<string, unknown>) => ({
  actionType: `sanity.action.${name}`,
  ...fields,
})
const create = act('release.create', {releaseId: 'r1', metadata: {title: 'Secret'}})
const version = act('document.version.create', {
  publishedId: 'article-1',
  document: article({_id: 'versions.r1.article-1', title: 'Secret'}),
})

test('readers, drafts and other releases see neither a release nor its versions', async () => {
  const lake = await openLake()
  lake.mutate({mutations: [{create: article()}]})
  lake.actions({actions: [create, version]})
  const queries = ['*', 'releases::all()', '*[_id in path("_.**")]', '*[sanity::partOfRelease("r1")]']
  for (const perspective of ['published', 'drafts', ['drafts', 'published']] as const) {
    for (const query of queries) {
      const {result} = lake.query({
        query,
        perspective: typeof perspective === 'string' ? perspective : [...perspective],
      })
      expect(JSON.stringify(result)).not.toMatch(/Secret|release/)
    }
  }
  const other = lake.query({query: '*[_type == "article"].title', perspective: ['r2', 'drafts']})
  expect(other.result).toEqual(['How ketamine works'])
  const stacked = lake.query({query: '*[_type == "article"].title', perspective: ['r1', 'drafts']})
  expect(stacked.result).toEqual(['Secret'])
})

test('the site hears of a release when it is published, and not before', async () => {
  const lake = await openLake()
  const told: unknown[] = []
  const live: unknown[] = []
  const heard: unknown[] = []
  lake.afterCommit((transaction: Transaction) => {
    told.push(...webhookChanges(transaction).map(({documentId, operation}) => [documentId, operation]))
  })
  subscribeLiveEvents(lake, {}, ({type, data}) => type === 'message' && live.push(data))
  listen(lake, {query: '*[_type == "article"]'}, ({type, data}) => type === 'mutation' && heard.push(data))
  lake.actions({actions: [create, version]})
  lake.actions({actions: [act('release.archive', {releaseId: 'r1'})]})
  lake.actions({actions: [act('release.unarchive', {releaseId: 'r1'})]})
  lake.actions({
    actions: [act('release.schedule', {releaseId: 'r1', publishAt: '2999-01-01T00:00:00Z'})],
  })
  expect([told, live, heard]).toEqual([[], [], []])

  lake.actions({actions: [act('release.publish', {releaseId: 'r1'})]})
  expect(told).toEqual([['article-1', 'create']])
  expect(live).toEqual([{tags: expect.arrayContaining(['s1:type.article', 's1:id.article-1'])}])
  expect(heard).toMatchObject([{documentId: 'article-1', transition: 'appear', transactionTotalEvents: 1}])
})

test('actions on documents reach no release document', async () => {
  const lake = await openLake()
  lake.actions({actions: [create]})
  const id = '_.releases.r1'
  const attempts = [
    act('document.delete', {publishedId: id}),
    act('document.create', {publishedId: id, attributes: {_id: id, _type: 'article'}}),
    act('document.version.create', {publishedId: 'a', baseId: id, versionId: 'versions.r1.a'}),
    act('document.version.replace', {document: {_id: id, _type: 'article'}}),
    act('document.version.discard', {versionId: id}),
    act('document.publish', {publishedId: id, draftId: `drafts.${id}`}),
  ]
  for (const action of attempts) expect(() => lake.actions({actions: [action]})).toThrow()
  expect(lake.doc(id)).toMatchObject({state: 'active', metadata: {title: 'Secret'}})
})
