import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {unsealAnswers} from '@/lib/consultation/form/sealed-answers'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {rotateKeys} from '@/lib/outbox/seal/rotate-keys'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, keys, makeSite, patient} from '../make-site'
import {markHandled} from '../mark-handled'

const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => () => Date.now() + days * DAY

describe.each(databaseKinds)('on %s', (kind) => {
  test('what bounced is sent again with a key of its own, and can be delivered then', async () => {
    const {store, delivery, fault, emails, send} = await makeDesk()
    await fault('bounce')
    const reference = await send()
    await expect.poll(() => store.countByState()).toEqual({needs_attention: 1})
    expect(await store.sendAgain(reference, store.clock.now())).toBe(true)
    await drainOnce(delivery)
    await expect.poll(() => store.countByState()).toEqual({delivered: 1})
    expect((await emails()).map(({subject}) => subject)).toEqual(
      Array(2).fill(`New website request ${reference}`),
    )
    expect(new Set((await emails()).map(({idempotencyKey}) => idempotencyKey)).size).toBe(2)
  })

  test('what may have arrived says so when a person sends it again', async () => {
    const {store, delivery, fault, emails, send} = await makeDesk()
    await fault('delay')
    const reference = await send()
    expect(await store.sendAgain(reference, store.clock.now())).toBe(true)
    // Who delivers passes by a row that an event of the first mail is changing, and comes again.
    const areRepeats = async () => {
      await drainOnce(delivery)
      return (await emails()).map(({subject}) => subject.startsWith('[possible repeat] '))
    }
    await expect.poll(areRepeats).toEqual([true, false])
  })

  test('a request that a person sends again has three days anew, and its first pauses', async () => {
    const {store, delivery, fault, send} = await makeDesk()
    await fault('500')
    const reference = await send({now: inDays(4)})
    expect(await store.countByState()).toEqual({needs_attention: 1})
    await store.sendAgain(reference, store.clock.now() + 4 * DAY)
    await fault('429')
    const asked: number[] = []
    await drainOnce({...delivery, now: inDays(5), retryPause: (attempt) => asked.push(attempt) && DAY})
    expect(asked).toEqual([1])
    expect(await store.countByState()).toEqual({queued: 1})
  })

  test('a late event of the mail before does not disturb the one that was sent again', async () => {
    const {store, delivery, fault, emails, send} = await makeDesk()
    await fault('bounce')
    const reference = await send()
    await expect.poll(() => store.countByState()).toEqual({needs_attention: 1})
    const [first] = await emails()
    await store.sendAgain(reference, store.clock.now())
    await drainOnce(delivery)
    await expect.poll(() => store.countByState()).toEqual({delivered: 1})
    const late = {kind: 'refused', at: Date.now() + DAY, code: 'bounced'} as const
    expect(await store.takeEvent('late', {providerId: first?.id ?? '', reference}, late)).toMatchObject({
      outcome: 'foreign',
    })
    expect(await store.countByState()).toEqual({delivered: 1})
  })

  test('what a person has handled raises no alarm any more', async () => {
    const {store, fault, send, place} = await makeDesk()
    await fault('bounce')
    const reference = await send()
    await markHandled(place, reference, 1)
    expect(await store.countByState()).toEqual({handled: 1})
    expect(await store.release(reference, 1)).toBe(false)
  })

  test('after a rotation the first key alone opens everything', async () => {
    const {store, place, send} = await makeDesk()
    for (let count = 0; count < 3; count++) await send()
    const next = readKeyRing(`next:${Buffer.alloc(32, 9).toString('base64')}`)
    expect(await rotateKeys(store, [...next, ...keys])).toBe(6)
    expect(await rotateKeys(store, next)).toBe(0)
    for (const {id, payload} of await rowsOf(place)) {
      expect(unsealAnswers(next, String(id), payload as Uint8Array).name).toBe(patient.name)
      expect(() => unsealAnswers(keys, String(id), payload as Uint8Array)).toThrow('no key fits')
    }
  })

  test('what was delivered is emptied after its time, and only that', async () => {
    const {store, delivery, place, fault, send, receive} = await makeDesk()
    const delivered = await send()
    await expect.poll(() => store.countByState()).toEqual({delivered: 1})
    await fault('bounce')
    await send()
    await expect.poll(() => store.countByState()).toEqual({delivered: 1, needs_attention: 1})
    await receive(formOf())
    const purge = (days: number, onlyHandled = false) =>
      store.purge(Date.now() + (days - 30) * DAY, Date.now(), {onlyHandled})
    expect(await purge(29)).toBe(0)
    expect(await purge(31, true)).toBe(0)
    expect(await purge(31)).toBe(1)
    expect(await purge(31)).toBe(0)
    const emptied = 'select reference, wire from consultation_requests where purged_at is not null'
    expect(await rowsOf(place, emptied)).toEqual([{reference: delivered, wire: null}])
    // It cannot be sent again, and the others can.
    expect(await store.sendAgain(delivered, 1)).toBe(false)
    expect(await drainOnce(delivery)).toBe(1)
  })

  test('an erased request is gone', async () => {
    const {store, place, send} = await makeDesk()
    const reference = await send()
    await expect.poll(() => store.countByState()).toEqual({delivered: 1})
    expect(await store.erase(reference)).toBe(true)
    expect(await store.erase(reference)).toBe(false)
    expect(await rowsOf(place)).toEqual([])
    expect(await rowsOf(place, 'select * from consultation_events')).toEqual([])
  })

  async function makeDesk() {
    const site = await makeSite({kind, hearsEvents: true})
    const send = async (changes: Partial<typeof site.delivery> = {}) => {
      const outcome = await site.receive(formOf({...patient, support: crypto.randomUUID()}))
      await drainOnce({...site.delivery, ...changes})
      return outcome.status === 'received' ? outcome.reference : ''
    }
    return {...site, send}
  }
})

test.each(['erase', 'purge'])(
  'after %s not a byte of the request is left in the files of the store',
  async (how) => {
    const {folder, receive, delivery, store, place} = await makeSite()
    const outcome = await receive(formOf())
    await drainOnce(delivery)
    const [row] = await rowsOf(place)
    const marks = [row?.payload, row?.wire].map((sealed) =>
      Buffer.from(sealed as Uint8Array).subarray(40, 72),
    )
    const isThere = async () => {
      const names = (await readdir(folder)).filter((name) => name.startsWith('requests.sqlite'))
      const files = await Promise.all(names.map((name) => readFile(path.join(folder, name))))
      return marks.map((mark) => files.some((file) => file.includes(mark)))
    }
    expect(await isThere()).toEqual([true, true])
    if (how === 'erase' && outcome.status === 'received') await store.erase(outcome.reference)
    else {
      await rowsOf(place, 'update consultation_requests set delivered_at = 1, check_at = null returning id')
      expect(await store.purge(2, 3, {onlyHandled: false})).toBe(1)
    }
    expect(await isThere()).toEqual([false, false])
  },
)

test('the worker’s round forgets once a day, on days that follow each other', async () => {
  const {receive, delivery, store, logged} = await makeSite({hearsEvents: true})
  await receive(formOf())
  await drainOnce({...delivery, retention: {days: 30, onlyHandled: false}})
  await expect.poll(() => store.countByState()).toEqual({delivered: 1})
  for (const days of [28, 29, 30, 31, 31, 32])
    await drainOnce({...delivery, retention: {days: 30, onlyHandled: false}, now: inDays(days)})
  expect(logged.filter((line) => line.includes('requests.purged'))).toHaveLength(1)
})
