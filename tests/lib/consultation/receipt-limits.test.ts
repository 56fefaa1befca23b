import {expect, test} from 'vitest'
import {sendReceipt} from '@/lib/consultation/send-receipt'
import type {Delivery} from '@/lib/outbox/send/delivery'
import {formOf, makeSite} from '../outbox/make-site'
import {logsOf, scriptedTransport} from '../outbox/scripted'

const SECOND = 1_000
const DAY = 24 * 60 * 60 * SECOND
const FROM = 'Requests <requests@clinic.example>'
const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [],
  answerWithin: {amount: 20, unit: 'businessDays'} as const,
}
const byEmail = {name: 'Jane', contactBy: 'email', email: 'reader@mail.example'}

test('a receipt goes to the patient in its turn, with a key of its own, and counts as a mail', async () => {
  const {send, sent, logs, order, store, id, at} = await makeAccepted()
  await send({dailyLimit: 9})
  expect(sent).toMatchObject([
    {
      mail: {from: FROM, to: 'reader@mail.example', tags: [{name: 'receipt', value: 'patient'}]},
      key: `receipt/${id}`,
    },
  ])
  expect(order).toEqual(['turn'])
  expect(await store.countOf('mail', at)).toBe(1)
  expect(logs()).toEqual([{event: 'receipt.sent', reference: expect.stringMatching(/^\w{4}-\w{4}$/)}])
})

test('a receipt that fails counts as no mail, is not tried again, and says why', async () => {
  const {send, sent, store, at, logs} = await makeAccepted({
    answers: [{ok: false, kind: 'busy', code: 'x:500'}],
  })
  await send({dailyLimit: 9})
  await send({dailyLimit: 9})
  expect(sent).toHaveLength(1)
  expect(await store.countOf('mail', at)).toBe(0)
  expect(logs().map(({event, code}) => [event, code])).toEqual([
    ['receipt.not-sent', 'x:500'],
    ['receipt.not-sent', 'not-due'],
  ])
})

test.each([
  ['a day after the request', DAY, 'receipt.sent', undefined],
  ['later than a day', DAY + 1, 'receipt.not-sent', 'too-late'],
])('%s it is told: %s ms', async (_when, ms, event, code) => {
  const {send, logs, createdAt} = await makeAccepted()
  await send({now: () => createdAt + ms})
  expect(logs()).toMatchObject([code ? {event, code} : {event}])
})

test.each([
  ['at the promised moment', 0, 'receipt.sent'],
  ['after it', 1, 'receipt.not-sent'],
])('%s a receipt may still be true, or not', async (_when, lateMs, event) => {
  const promised = (createdAt: number) => ({
    answerBy: createdAt + SECOND,
    estimateBy: '2026-11-30',
    timeZone: 'UTC',
  })
  const {send, logs, createdAt} = await makeAccepted({promised})
  await send({now: () => createdAt + SECOND + lateMs})
  expect(logs()).toMatchObject([{event}])
})

test('a request of an earlier release, without a promise, gets a receipt too', async () => {
  const {send, logs} = await makeAccepted({promised: () => undefined})
  await send()
  expect(logs()).toMatchObject([{event: 'receipt.sent'}])
})

test.each([
  ['the clinic’s own address, in whatever case', {email: 'Front-DESK@clinic.example'}, 'own-address'],
  ['who wants a call', {contactBy: 'phone', phone: '804 555 0142', messages: 'no'}, 'not-by-email'],
])('%s gets none', async (_who, answers, code) => {
  const {send, sent, logs} = await makeAccepted({answers: [], form: {...byEmail, ...answers}})
  await send()
  expect(sent).toEqual([])
  expect(logs()).toMatchObject([{event: 'receipt.not-sent', code}])
})

test('one mailbox gets two a day, whatever follows its plus and in whatever case, and two on the next day', async () => {
  const {sendTo, sent, at} = await makeAccepted()
  for (const email of ['Reader+first@mail.example', 'reader@mail.example', 'reader+news@mail.example'])
    await sendTo(email)
  expect(sent.map(({mail}) => mail.to)).toEqual(['Reader+first@mail.example', 'reader@mail.example'])
  await sendTo('other@mail.example')
  await sendTo('reader@mail.example', at + DAY - 1)
  expect(sent).toHaveLength(4)
})

test('all mailboxes together get a hundred a day', async () => {
  const {sendTo, sent, store, at} = await makeAccepted()
  for (let count = 0; count < 99; count++) await store.countOne('receipts', at)
  await sendTo('a@mail.example')
  await sendTo('b@mail.example')
  expect(sent.map(({mail}) => mail.to)).toEqual(['a@mail.example'])
})

test('half of what the mail service takes in a day is left to the clinic’s own mail', async () => {
  const {sendTo, sent, store, at} = await makeAccepted()
  for (let count = 0; count < 4; count++) await store.countOne('mail', at)
  await sendTo('a@mail.example', at, {dailyLimit: 9})
  await sendTo('b@mail.example', at, {dailyLimit: 10})
  await sendTo('c@mail.example', at, {dailyLimit: undefined})
  expect(sent.map(({mail}) => mail.to)).toEqual(['a@mail.example', 'c@mail.example'])
})

test('a store that fails costs the receipt and nothing else', async () => {
  const {send, logs, delivery} = await makeAccepted()
  const claimReceipt = async () => Promise.reject(Object.assign(new Error('Jane'), {code: 'ENOSPC'}))
  await send({store: {...delivery.store, claimReceipt}})
  expect(logs()).toMatchObject([{event: 'receipt.not-sent', error: 'Error:ENOSPC'}])
})

type Options = {
  answers?: Parameters<typeof scriptedTransport>[0]
  form?: Record<string, string>
  promised?: (createdAt: number) => object | undefined
}

/** A request whose mail to the clinic was accepted a moment ago. */
async function makeAccepted({answers = [], form = byEmail, promised}: Options = {}) {
  const {receive, delivery, store, logged} = await makeSite()
  const {transport, sent} = scriptedTransport(answers)
  const order: string[] = []
  const accept = async (answers: Record<string, string>) => {
    await receive(formOf(answers), clinic)
    const [request] = await store.claim('a', store.clock.now() + SECOND, DAY, 1)
    if (!request) throw new Error('nothing was claimed')
    await store.recordAccepted(request, {providerId: 'p', at: 1, checkAt: undefined})
    return request
  }
  const claimed = await accept(form)
  const text = promised && JSON.stringify(promised(claimed.createdAt))
  const request = promised ? {...claimed, promised: text} : claimed
  const parts = {...delivery, transport, pace: async () => void order.push('turn')}
  const send = (changes: Partial<Delivery> = {}, of = request) =>
    sendReceipt(FROM, {delivery: {...parts, ...changes}, request: of, transport})
  return {
    delivery,
    store,
    sent,
    order,
    id: request.id,
    at: request.createdAt,
    createdAt: request.createdAt,
    logs: () => logsOf(logged, 'receipt.'),
    send: (changes: Partial<Delivery> = {}) => send({now: () => request.createdAt, ...changes}),
    sendTo: async (email: string, at = request.createdAt, changes: Partial<Delivery> = {}) =>
      send({now: () => at, ...changes}, await accept({...byEmail, email, support: crypto.randomUUID()})),
  }
}
