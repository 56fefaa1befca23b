import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {makeFaults} from '@/lib/demo/inbox/faults'
import {makeInbox, message} from './make-inbox'

test('the same key with the same payload is the same mail', async () => {
  const {send, emails} = await makeInbox()
  const answers = await Promise.all([send(message, 'k'), send(message, 'k'), send(message, 'k')])
  const later = await (await send(message, 'k')).json()
  for (const answer of answers) {
    // Those that meet while one is being processed are told to come back.
    expect([200, 409]).toContain(answer.status)
    if (answer.ok) expect(await answer.json()).toEqual(later)
  }
  expect(await emails()).toHaveLength(1)
})

test('the same key with another payload is refused', async () => {
  const {send, emails} = await makeInbox()
  await send(message, 'k')
  const response = await send({...message, text: 'other'}, 'k')
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({name: 'invalid_idempotent_request', statusCode: 409})
  expect(await emails()).toHaveLength(1)
})

test('a key that is under way is refused until it is free again', async () => {
  const {send, fault, emails} = await makeInbox()
  await fault({mode: 'hang', count: 1})
  const gaveUp = new AbortController()
  const hanging = send(message, 'k', gaveUp.signal).catch((error: Error) => error.name)
  // Whoever comes first hangs.
  await sleep(300)
  expect((await send(message, 'k')).status).toBe(409)
  gaveUp.abort()
  expect(await hanging).toBe('AbortError')
  await expect.poll(async () => (await send(message, 'k')).status).toBe(200)
  expect(await emails()).toHaveLength(1)
})

test('an order of faults holds for as many calls as it says', async () => {
  const {send, fault, emails} = await makeInbox()
  await fault({mode: '429', count: 2})
  const limited = await send(message)
  expect(limited.status).toBe(429)
  expect(limited.headers.get('retry-after')).toBe('1')
  expect(await limited.json()).toMatchObject({name: 'rate_limit_exceeded', statusCode: 429})
  expect((await send(message)).status).toBe(429)
  expect((await send(message)).status).toBe(200)
  await fault({mode: '500'})
  expect((await send(message)).status).toBe(500)
  await fault({mode: 'reset', count: 1})
  await expect(send(message)).rejects.toThrow('fetch failed')
  await fault({mode: 'accept-then-drop', count: 1})
  await expect(send(message, 'dropped')).rejects.toThrow('fetch failed')
  expect(await emails()).toMatchObject([{idempotencyKey: 'dropped'}, {idempotencyKey: null}])
  await fault({mode: '500', count: 100})
  await fault({mode: 'ok', count: 0})
  expect((await send(message)).status).toBe(200)
})

test.each([{mode: 'sometimes'}, {mode: '500', count: -1}, {mode: '500', count: 'x'}, 'x', null])(
  'the order %j is refused',
  async (order) => {
    const {fault} = await makeInbox()
    expect((await fault(order)).status).toBe(422)
  },
)

test('on order, four calls of ten fail by chance, in all the brief ways', () => {
  const faults = makeFaults()
  faults.set({mode: 'random', count: 10_000})
  const modes = Array.from({length: 10_000}, () => faults.next())
  const failed = modes.filter((mode) => mode !== 'ok')
  expect(failed.length / modes.length).toBeGreaterThan(0.35)
  expect(failed.length / modes.length).toBeLessThan(0.45)
  expect(new Set(failed)).toEqual(new Set(['429', '500', 'reset', 'accept-then-drop']))
  expect(faults.next()).toBe('ok')
})
