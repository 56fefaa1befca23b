import {randomUUID} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {seal} from '@/lib/outbox/seal/seal'
import {openRequestStore, type RequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, makePlace, rowsOf} from '../databases'
import {keys, makeStore} from '../make-site'
import {openAt} from '../open-at'

const busy = {kind: 'busy', code: 'later'} as const

const LEASE = 60_000

describe.each(databaseKinds)('on %s', (kind) => {
  test('a stored request is claimed once, and only when it is due', async () => {
    const {store} = await makeStore(kind)
    const {reference, isRepeat} = await put(store, {at: 1_000})
    expect(isRepeat).toBe(false)
    expect(await store.claim('a', 999, LEASE, 10)).toEqual([])
    expect(await store.claim('a', 1_000, LEASE, 10)).toMatchObject([
      {reference, attempt: 1, createdAt: 1_000},
    ])
    expect(await store.claim('b', 1_000, LEASE, 10)).toEqual([])
  })

  test('the same dedupe key gets the first reference, and no second row', async () => {
    const {store} = await makeStore(kind)
    const first = await put(store, {dedupe: 'same'})
    expect(await put(store, {dedupe: 'same'})).toEqual({reference: first.reference, isRepeat: true})
    expect(await store.countByState()).toEqual({queued: 1})
  })

  test('a reference that is taken is not given out again', async () => {
    const references = ['AAAA-2222', 'AAAA-2222', 'AAAA-2222', 'BBBB-3333']
    const place = await makePlace(kind)
    const store = await openRequestStore(openAt(place), () => references.shift() ?? 'AAAA-2222')
    expect((await put(store)).reference).toBe('AAAA-2222')
    expect((await put(store)).reference).toBe('BBBB-3333')
    await expect(put(store)).rejects.toThrow('no free reference')
    await store.close()
  })

  test('a request whose sender died is taken over when the lease runs out', async () => {
    const {store} = await makeStore(kind)
    await put(store, {at: 0})
    await store.claim('dead', 0, LEASE, 1)
    expect(await store.claim('b', LEASE, LEASE, 1)).toEqual([])
    expect(await store.claim('b', LEASE + 1, LEASE, 1)).toMatchObject([{attempt: 2, leaseOwner: 'b'}])
  })

  test('a sender that lost its lease can record nothing, not even under its own name', async () => {
    const {store} = await makeStore(kind)
    await put(store, {at: 0})
    const [stale] = await store.claim('a', 0, LEASE, 1)
    const [fresh] = await store.claim('a', LEASE + 1, LEASE, 1)
    if (!stale || !fresh) throw new Error('nothing was claimed')
    expect(await store.keepRendered(stale, seal(keys, 'x', 'x'), 1, 'resend')).toBe(false)
    expect(await store.recordAccepted(stale, {providerId: 'id', at: 1, checkAt: 2})).toBe(false)
    expect(await store.recordRetry(stale, busy, 1)).toBe(false)
    expect(await store.recordNeedsAttention(stale, busy)).toBe(false)
    expect(await store.recordAccepted(fresh, {providerId: 'id', at: 1, checkAt: 2})).toBe(true)
  })

  test('what is accepted or needs attention is not claimed again', async () => {
    const {store, place} = await makeStore(kind)
    await put(store, {at: 0})
    await put(store, {at: 0})
    const [one, two] = await store.claim('a', 0, LEASE, 2)
    if (!one || !two) throw new Error('two should have been claimed')
    await store.recordAccepted(one, {providerId: 'provider-1', at: 5, checkAt: 9})
    await store.recordNeedsAttention(two, {kind: 'refused', code: 'validation_error:422'})
    expect(await store.claim('a', 1e12, LEASE, 10)).toEqual([])
    expect(
      await rowsOf(
        place,
        'select provider_id, accepted_at, last_error from consultation_requests order by status',
      ),
    ).toEqual([
      {provider_id: 'provider-1', accepted_at: 5, last_error: null},
      {provider_id: null, accepted_at: null, last_error: 'validation_error:422'},
    ])
  })

  test('a retry waits for its time and keeps the time of the first try', async () => {
    const {store, place} = await makeStore(kind)
    await put(store, {at: 0})
    const [request] = await store.claim('a', 10, LEASE, 1)
    if (!request) throw new Error('nothing was claimed')
    await store.recordRetry(request, {kind: 'busy', code: 'rate_limit_exceeded:429'}, 5_000)
    expect(await store.claim('a', 4_999, LEASE, 1)).toEqual([])
    expect(await store.claim('a', 5_000, LEASE, 1)).toMatchObject([{attempt: 2}])
    expect(await rowsOf(place, 'select first_try_at from consultation_requests')).toEqual([
      {first_try_at: 10},
    ])
  })

  test('two workers that claim at once share the requests', async () => {
    const {store, place} = await makeStore(kind)
    const other = await openRequestStore(openAt(place))
    for (let count = 0; count < 40; count++) await put(store, {at: 0})
    const claimed = await Promise.all(
      Array.from({length: 20}, (_, at) => (at % 2 ? store : other).claim(`worker ${at}`, 1, LEASE, 3)),
    )
    const ids = claimed.flat().map(({id}) => id)
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
    await other.close()
  })

  test('a store that was made by a newer version is left alone', async () => {
    const {place} = await makeStore(kind)
    await rowsOf(place, "update consultation_meta set value = 99 where name = 'version' returning value")
    await expect(openRequestStore(openAt(place))).rejects.toThrow('newer version')
  })
})

async function put(store: RequestStore, {dedupe = randomUUID() as string, at = 0} = {}) {
  const id = randomUUID()
  return store.insert({id, dedupe, at, payload: seal(keys, id, '{}')})
}
