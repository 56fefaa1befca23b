import {describe, expect, test} from 'vitest'
import {sendReceipt} from '@/lib/consultation/send-receipt'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import type {Delivery} from '@/lib/outbox/send/delivery'
import type {Transport} from '@/lib/outbox/transport/transport'
import {transportNames} from '@/lib/outbox/transport/transports'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {formOf, makeSite} from '../outbox/make-site'
import {startPeer} from '../outbox/transport/peer'

const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [],
  answerWithin: {amount: 1, unit: 'businessDays'} as const,
  phone: '(804) 555-0123',
}
const byEmail = {name: 'Jane Canary-Doe', contactBy: 'email', email: 'reader@mail.example', support: 'a ramp'}
const byPhone = {
  name: 'Jane',
  contactBy: 'phone',
  phone: '804 555 0142',
  messages: 'no',
  email: 'reader@mail.example',
}
const SENDER = 'Requests <requests@clinic.example>'
const HOUR = 3_600_000
const receipts: Delivery['afterAccepted'] = (accepted) => sendReceipt(SENDER, accepted)

describe.each(databaseKinds)('on %s', (kind) => {
  test.each(transportNames)('with %s the patient gets one receipt, which tells nothing', async (name) => {
    const peer = await startPeer(name)
    const {receive, delivery, store} = await makeSite({kind})
    const outcome = await receive(formOf(byEmail), clinic)
    const sending = {...delivery, transport: peer.transport, afterAccepted: receipts}
    for (let round = 0; round < 3; round++) await drainOnce(sending)

    const reference = outcome.status === 'received' ? outcome.reference : ''
    const arrived = await peer.arrived()
    const [receipt, ...others] = arrived.filter(({to}) => to.includes('reader@mail.example'))
    expect(others).toEqual([])
    expect(arrived).toHaveLength(2)
    expect(receipt).toMatchObject({subject: 'We received your request', from: SENDER})
    expect(receipt?.text).toContain(`Its reference is ${reference}.`)
    expect(receipt?.text).toMatch(/We contact you by \w+day, .* at 5 PM, Eastern \w+ Time\./)
    expect(receipt?.text).toContain('call (804) 555-0123')
    expect(receipt?.text).toContain('call or text 988')
    expect(JSON.stringify(receipt)).not.toMatch(
      /Jane|Canary|ramp|ketamine|treatment|consultation|alchemy|patient/i,
    )
    expect(await store.countByState()).toEqual({accepted: 1})
    await peer.close()
  })

  test.each(transportNames)(
    'with %s a receipt that fails is not tried again, and changes nothing',
    async (name) => {
      const peer = await startPeer(name)
      const {receive, delivery, store, place, logged} = await makeSite({kind})
      await receive(formOf(byEmail), clinic)
      const sending = {...delivery, transport: refusingPatients(peer.transport), afterAccepted: receipts}
      for (let round = 0; round < 3; round++) await drainOnce(sending)
      expect(await peer.arrived()).toHaveLength(1)
      expect(await store.countByState()).toEqual({accepted: 1})
      const [row] = await rowsOf(place, 'select status, last_error, attempts from consultation_requests')
      expect(row).toEqual({status: 'accepted', last_error: null, attempts: 1})
      expect(logged.filter((line) => line.includes('receipt.not-sent'))).toHaveLength(1)
      await peer.close()
    },
  )

  test('two senders that are at it at once send one', async () => {
    const {store, receive} = await makeSite({kind})
    await receive(formOf(byEmail), clinic)
    const [request] = await store.claim('a', store.clock.now() + 1_000, HOUR, 1)
    if (!request) throw new Error('nothing was claimed')
    expect(await store.claimReceipt(request.id, 1)).toBe(false)
    await store.recordAccepted(request, {providerId: 'p', at: 1, checkAt: undefined})
    const claims = await Promise.all([1, 2, 3, 4].map((at) => store.claimReceipt(request.id, at)))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })
})

test('without the setting, and to who wants a call, nothing is sent', async () => {
  const {receive, delivery, emails} = await makeSite()
  await receive(formOf(byEmail), clinic)
  await drainOnce(delivery)
  await receive(formOf(byPhone), clinic)
  await drainOnce(withReceipts(delivery))
  expect((await emails()).map(({to}) => to)).toEqual(Array(2).fill(['front-desk@clinic.example']))
})

test('what looked like spam gets none, also when a person releases it', async () => {
  const {receive, delivery, emails, store, place} = await makeSite()
  const outcome = await receive(formOf(byEmail), clinic)
  await rowsOf(place, "update consultation_requests set suspect = 1, status = 'held' returning id")
  await store.release(outcome.status === 'received' ? outcome.reference : '', Date.now())
  await drainOnce(withReceipts(delivery))
  expect(await emails()).toHaveLength(1)
})

test('one that would come after a day, or after the promise, is not sent', async () => {
  const {receive, delivery, emails} = await makeSite()
  await receive(formOf(byEmail), {...clinic, answerWithin: {amount: 20, unit: 'businessDays'}})
  await drainOnce({...withReceipts(delivery), now: () => Date.now() + 25 * HOUR})
  await receive(formOf({...byEmail, name: 'Joe'}), {
    ...clinic,
    openingHours: [
      {
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        opens: '00:00',
        closes: '24:00',
      },
    ],
    answerWithin: {amount: 1, unit: 'openHours'},
  })
  await drainOnce({...withReceipts(delivery), now: () => Date.now() + 2 * HOUR})
  expect((await emails()).map(({to}) => to)).toEqual(Array(2).fill(['front-desk@clinic.example']))
})

test('a spam run is no cannon: two for a mailbox, whatever follows its plus, and half of the quota for all', async () => {
  const {receive, delivery, emails} = await makeSite()
  const receipts = async () => (await emails()).filter(({subject}) => subject === 'We received your request')
  for (let count = 0; count < 6; count++) {
    await receive(formOf({...byEmail, email: `Victim+${count}@mail.example`}), clinic)
  }
  await drainOnce(withReceipts(delivery))
  expect(await receipts()).toHaveLength(2)

  for (let count = 0; count < 8; count++) {
    await receive(formOf({...byEmail, email: `victim${count}@mail.example`}), clinic)
  }
  await drainOnce({...withReceipts(delivery), dailyLimit: 10})
  // Each pair is a mail to the clinic and a receipt.
  expect(await receipts()).toHaveLength(2 + 3)
  expect(await emails()).toHaveLength(6 + 2 + 8 + 3)
})

test('the clinic is not told that it wrote to itself', async () => {
  const {receive, delivery, emails} = await makeSite()
  await receive(formOf({...byEmail, email: 'Front-Desk@clinic.example'}), clinic)
  await drainOnce(withReceipts(delivery))
  expect(await emails()).toHaveLength(1)
})

test('the names of the counters are forgotten with the first purge after their day', async () => {
  const {receive, delivery, store, place} = await makeSite()
  await receive(formOf(byEmail), clinic)
  await drainOnce(withReceipts(delivery))
  const kept = () => rowsOf(place, "select name from consultation_counters where name like 'receipt %'")
  expect(JSON.stringify(await kept())).not.toContain('jane')
  expect(await kept()).toHaveLength(1)
  await store.purge(0, Date.now() + 24 * HOUR, {onlyHandled: false})
  expect(await kept()).toEqual([])
})

test('a receipt that bounces says nothing of the clinic’s mail', async () => {
  const {receive, delivery, store, fault, logged} = await makeSite({hearsEvents: true})
  await receive(formOf(byEmail), clinic)
  const {transport} = delivery
  const bouncing: Transport = {
    ...transport,
    send: async (email, key) => {
      if (email.to === 'reader@mail.example') await fault('bounce')
      return transport.send(email, key)
    },
  }
  await drainOnce({...withReceipts(delivery), transport: bouncing})
  await expect.poll(() => logged.join()).toContain('"event":"receipt.refused","code":"bounced"')
  await expect.poll(() => store.countByState()).toEqual({delivered: 1})
})

function withReceipts(delivery: Delivery): Delivery {
  return {...delivery, afterAccepted: receipts}
}

/** As a provider does that takes the clinic's mail and not this one. */
function refusingPatients(transport: Transport): Transport {
  return {
    ...transport,
    send: async (email, key) =>
      email.to === 'reader@mail.example'
        ? {ok: false, code: 'refused:422', kind: 'refused'}
        : transport.send(email, key),
  }
}
