import {describe, expect, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, makeSite} from '../make-site'

const HOUR = 60 * 60 * 1000
const inHours = (hours: number) => () => Date.now() + hours * HOUR

describe.each(databaseKinds)('on %s', (kind) => {
  test.each([
    ['ok', 'delivered'],
    ['soft-bounce', 'delivered'],
    ['duplicate-events', 'delivered'],
    ['reorder-events', 'delivered'],
    ['bounce', 'needs_attention'],
    ['suppressed', 'needs_attention'],
    ['failed', 'needs_attention'],
    ['complain', 'needs_attention'],
  ])('mail with the fate "%s" ends as %s', async (fate, state) => {
    const {receive, delivery, fault, store, emails} = await makeSite({kind, hearsEvents: true})
    await receive(formOf())
    await fault(fate)
    await drainOnce(delivery)
    await expect.poll(() => store.countByState()).toEqual({[state]: 1})
    // What has ended is not asked after, and not sent again.
    expect(await drainOnce({...delivery, now: inHours(80)})).toBe(0)
    expect(await emails()).toHaveLength(1)
  })

  test('when events stay away for an hour, the provider is asked', async () => {
    const {receive, delivery, fault, store} = await makeSite({kind, hearsEvents: true})
    await receive(formOf())
    await fault('lose-events')
    await drainOnce(delivery)
    expect(await drainOnce({...delivery, now: inHours(0.9)})).toBe(0)
    expect(await store.countByState()).toEqual({accepted: 1})
    expect(await drainOnce({...delivery, now: inHours(1.1)})).toBe(1)
    expect(await store.countByState()).toEqual({delivered: 1})
  })

  test('the event of a mail whose answer was lost ends the request: it is not sent again', async () => {
    const {receive, delivery, fault, store, emails} = await makeSite({kind, hearsEvents: true})
    await receive(formOf())
    await fault('accept-then-drop')
    await deliverNext({...delivery, retryPause: () => 30 * HOUR})
    await expect.poll(() => store.countByState()).toEqual({delivered: 1})
    expect(await drainOnce({...delivery, now: inHours(40)})).toBe(0)
    expect(await emails()).toHaveLength(1)
  })

  test('an event that comes before the answer is asked to come again', async () => {
    const {receive, delivery, store} = await makeSite({kind})
    const outcome = await receive(formOf())
    const reference = outcome.status === 'received' ? outcome.reference : ''
    const [request] = await store.claim('a', store.clock.now(), HOUR, 1)
    const take = () =>
      store.takeEvent('e1', {providerId: 'p1', reference}, {kind: 'delivered', at: 5, code: 'delivered'})
    expect(await take()).toEqual({outcome: 'later', reference})
    if (!request) throw new Error('nothing was claimed')
    await store.recordAccepted(request, {providerId: 'p1', at: 4, checkAt: 9})
    expect(await take()).toEqual({outcome: 'applied', reference})
    expect(await take()).toEqual({outcome: 'applied', reference})
    expect(await store.countByState()).toEqual({delivered: 1})
    expect(await drainOnce(delivery)).toBe(0)
  })

  test('an event of another mail changes nothing', async () => {
    const {receive, delivery, store} = await makeSite({kind})
    const outcome = await receive(formOf())
    const reference = outcome.status === 'received' ? outcome.reference : ''
    await drainOnce(delivery)
    const bounced = {kind: 'refused', at: Date.now(), code: 'bounced'} as const
    expect(await store.takeEvent('e1', {providerId: 'other', reference: undefined}, bounced)).toEqual({
      outcome: 'foreign',
    })
    expect(await store.takeEvent('e2', {providerId: 'other', reference}, bounced)).toMatchObject({
      outcome: 'foreign',
    })
    expect(await store.countByState()).toEqual({accepted: 1})
  })
})

test('without any word for two hours a person is told once, and a late word still counts', async () => {
  const {receive, delivery, fault, store, logged, inbox} = await makeSite()
  await receive(formOf())
  await fault('delay')
  await drainOnce(delivery)
  await drainOnce({...delivery, now: inHours(1.1)})
  expect(await store.countByState()).toEqual({accepted: 1})
  await drainOnce({...delivery, now: inHours(2.2)})
  await drainOnce({...delivery, now: inHours(3.3)})
  expect(await store.countByState()).toEqual({needs_attention: 1})
  expect(logged.filter((line) => line.includes('delivery.unconfirmed'))).toHaveLength(1)
  const [{id} = {id: ''}] = await (await fetch(`${inbox.url}/emails`)).json()
  await store.takeEvent(
    'e',
    {providerId: id, reference: undefined},
    {kind: 'delivered', at: 1, code: 'delivered'},
  )
  expect(await store.countByState()).toEqual({delivered: 1})
  expect(await drainOnce({...delivery, now: inHours(99)})).toBe(0)
})

test('a provider that cannot be asked is asked for three days, and then left to a person', async () => {
  const {receive, delivery, store} = await makeSite()
  await receive(formOf())
  await drainOnce(delivery)
  const asked: number[] = []
  const askAfter = async (_id: string, at: number) => {
    asked.push(at)
    return {failed: 'restricted_api_key:401'}
  }
  const transport = {...delivery.transport, askAfter}
  for (let hours = 1; hours < 80; hours += 1.1) await drainOnce({...delivery, transport, now: inHours(hours)})
  expect(asked.length).toBeGreaterThan(50)
  expect(await store.countByState()).toEqual({needs_attention: 1})
  expect(await drainOnce({...delivery, now: inHours(200)})).toBe(0)
})

test('a request that the first release delivered is asked after too', async () => {
  const {receive, delivery, store, place} = await makeSite()
  await receive(formOf())
  await drainOnce(delivery)
  await rowsOf(place, 'update consultation_requests set check_at = 0, transport = null returning id')
  expect(await drainOnce(delivery)).toBe(1)
  expect(await store.countByState()).toEqual({delivered: 1})
})
