import {afterEach, beforeEach, expect, test} from 'vitest'
import {startLakeAndSite, until} from './lake-and-site'

let world: Awaited<ReturnType<typeof startLakeAndSite>>

beforeEach(async () => {
  world = await startLakeAndSite()
})

afterEach(() => world.stop())

test('publishing calls the site once, signed as Sanity signs', async () => {
  const transactionId = world.publish('what-ketamine-is')
  const [call] = await world.site.received(1)
  expect(call?.signed).toBe(true)
  expect(call?.body).toEqual({
    _id: 'a1',
    _type: 'article',
    _rev: transactionId,
    slug: 'what-ketamine-is',
    operation: 'create',
  })
  expect(call?.headers).toMatchObject({
    'content-type': 'application/json',
    'sanity-operation': 'create',
    'sanity-project-id': 'local',
    'sanity-dataset': 'production',
    'sanity-document-id': 'a1',
    'sanity-transaction-id': transactionId,
    'sanity-transaction-time': expect.stringMatching(/^\d{4}-.*Z$/),
    'sanity-webhook-id': expect.any(String),
    'idempotency-key': expect.stringMatching(/^[\w-]{16,}$/),
  })
  await until(() => world.outboxRows() === 0)
  expect(world.site.calls).toHaveLength(1)
})

test('a call signed with another secret is not taken for ours', async () => {
  await world.reopen({secret: 'another secret'})
  world.publish('a')
  expect((await world.site.received(1))[0]?.signed).toBe(false)
})

test('an update names the old address when the address changed', async () => {
  world.publish('old')
  world.publish('old', 'A new title')
  world.publish('new')
  const calls = await world.site.received(3)
  expect(calls.map(({body: {slug, previousSlug, operation}}) => ({slug, previousSlug, operation}))).toEqual([
    {slug: 'old', operation: 'create'},
    {slug: 'old', operation: 'update'},
    {slug: 'new', previousSlug: 'old', operation: 'update'},
  ])
})

test('unpublishing and deleting tell what was there before', async () => {
  world.publish('gone')
  world.unpublish()
  world.publish('gone')
  world.mutate({delete: {id: 'a1'}})
  const calls = await world.site.received(4)
  expect(calls.map(({body}) => body.operation)).toEqual(['create', 'delete', 'create', 'delete'])
  expect(calls[3]?.body).toMatchObject({_id: 'a1', _type: 'article', slug: 'gone'})
  expect(calls[3]?.headers['sanity-operation']).toBe('delete')
})

test('drafts, versions, assets and system documents call nobody', async () => {
  const quiet = [
    {_id: 'drafts.a1', _type: 'article', slug: {current: 'draft'}},
    {_id: 'versions.r1.a1', _type: 'article'},
    {_id: 'image-1', _type: 'sanity.imageAsset'},
    {_id: 'group', _type: 'system.group'},
    {_id: '_.releases.r1', _type: 'anything'},
  ]
  world.mutate(...quiet.map((document) => ({create: document})))
  world.mutate({create: {_id: 'q1', _type: 'faq'}})
  await world.site.received(1)
  await until(() => world.outboxRows() === 0)
  expect(world.site.calls.map(({body}) => body._id)).toEqual(['q1'])
})

test('changes of one document arrive in order while another document is not held up', async () => {
  let failures = 0
  world.site.answer(({body}) => (body._id === 'a1' && failures++ < 3 ? 500 : 200))
  world.publish('first')
  world.publish('second')
  world.unpublish()
  world.mutate({create: {_id: 'q1', _type: 'faq'}})
  const calls = await world.site.received(7)
  const told = calls.filter(({body}) => body._id === 'a1').map(({body}) => `${body.operation} ${body.slug}`)
  expect(told).toEqual([...Array(4).fill('create first'), 'update second', 'delete second'])
  expect(calls.findIndex(({body}) => body._id === 'q1')).toBeLessThan(4)
})

test('many documents in one transaction are all told', async () => {
  const documents = Array.from({length: 150}, (_, index) => ({_id: `q${index}`, _type: 'faq'}))
  world.mutate(...documents.map((document) => ({create: document})))
  const calls = await world.site.received(150)
  expect(new Set(calls.map(({body}) => body._id)).size).toBe(150)
})

test('a rolled back change calls nobody', async () => {
  const refuse = world.onTransaction(() => {
    throw new Error('The disk is full.')
  })
  expect(() => world.mutate({create: {_id: 'q1', _type: 'faq'}})).toThrow('The disk is full.')
  refuse()
  expect(world.outboxRows()).toBe(0)
})
