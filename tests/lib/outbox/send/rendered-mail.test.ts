import {expect, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {resendTransport} from '@/lib/outbox/transport/resend'
import type {SendResult} from '@/lib/outbox/transport/transport'
import {rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {scriptedTransport} from '../scripted'

const HOUR = 60 * 60 * 1000
const inHours = (hours: number) => () => Date.now() + hours * HOUR

test('within 23 hours of a doubtful try the same key is used: one mail', async () => {
  const {receive, delivery, fault, emails} = await makeSite()
  await receive(formOf())
  await fault('accept-then-drop')
  await deliverNext(delivery)
  await deliverNext({...delivery, now: inHours(22.9)})
  expect(await emails()).toMatchObject([{subject: expect.stringMatching(/^New website request/)}])
})

test('a provider that knows no keys gets the next try as a possible repeat at once', async () => {
  const {receive, delivery, fault, emails} = await makeSite()
  const transport = {...delivery.transport, keyLifetimeMs: 0}
  await receive(formOf())
  await fault('accept-then-drop')
  await deliverNext({...delivery, transport, now: inHours(1)})
  await deliverNext({...delivery, transport, now: inHours(2)})
  expect((await emails()).map(({subject}) => subject.startsWith('[possible repeat]'))).toEqual([true, false])
})

test('after 23 hours it is sent again under a new key, and says that it may be a repeat', async () => {
  const {receive, delivery, fault, emails, store} = await makeSite()
  await receive(formOf())
  await fault('reset')
  await deliverNext(delivery)
  await fault('reset')
  await deliverNext({...delivery, now: inHours(23.1)})
  await deliverNext({...delivery, now: inHours(23.2)})
  const [email, ...others] = await emails()
  expect(others).toEqual([])
  expect(email).toMatchObject({
    subject: expect.stringMatching(/^\[possible repeat\] New website request/),
    idempotencyKey: expect.stringMatching(/^consultation\/[0-9a-f-]{36}\/2$/),
  })
  expect(email?.text).toContain(patient.name)
  expect(await store.countByState()).toEqual({accepted: 1})
})

test('tries that certainly sent nothing do not use up the key', async () => {
  const {receive, delivery, fault, emails} = await makeSite()
  await receive(formOf())
  for (const hours of [0, 10, 20, 30]) {
    await fault(hours === 30 ? 'quota' : '429')
    await deliverNext({...delivery, now: inHours(hours)})
  }
  await deliverNext({...delivery, now: inHours(50)})
  expect(await emails()).toMatchObject([{subject: expect.stringMatching(/^New website request/)}])
})

test('a sender that died counts as a doubtful try', async () => {
  const {receive, delivery, emails, place} = await makeSite()
  await receive(formOf())
  await drainOnce(delivery)
  // As it is on disk when the process was killed between the answer and its record.
  const asKilled = "set status = 'sending', lease_until = 1, provider_id = null, accepted_at = null"
  await rowsOf(place, `update consultation_requests ${asKilled} returning id`)
  await drainOnce({...delivery, now: inHours(30)})
  expect((await emails()).map(({subject}) => subject.startsWith('[possible repeat]'))).toEqual([true, false])
})

test('when one provider keeps failing, the other one takes its pace, and then the first one again', async () => {
  const {receive, delivery, inbox, fault, emails} = await makeSite()
  await receive(formOf())
  const tried: string[] = []
  const watched = (name: 'resend' | 'inbox') => {
    const transport = resendTransport({apiKey: 're_test', name, baseUrl: inbox.url, spacingMs: 0})
    const send: typeof transport.send = (email, key) => {
      tried.push(`${name} ${key.split('/')[2] ?? 1}`)
      return transport.send(email, key)
    }
    return {...transport, send}
  }
  const both = {
    ...delivery,
    transport: watched('resend'),
    fallback: {transport: watched('inbox'), afterFailures: 2},
  }
  await fault('429', 5)
  await drainOnce(both)
  expect(tried).toEqual(['resend 1', 'resend 1', 'inbox 2', 'inbox 2', 'resend 3', 'resend 3'])
  expect(await emails()).toMatchObject([{subject: expect.stringMatching(/^New website request/)}])
})

test('what the first provider may have sent, the second one sends as a possible repeat', async () => {
  const {receive, delivery, inbox, fault, emails, store, place} = await makeSite()
  await receive(formOf())
  const other = resendTransport({apiKey: 're_test', name: 'inbox', baseUrl: inbox.url, spacingMs: 0})
  await fault('reset', 2)
  await drainOnce({...delivery, fallback: {transport: other, afterFailures: 2}})
  expect(await emails()).toMatchObject([{subject: expect.stringMatching(/^\[possible repeat\]/)}])
  expect(await store.countByState()).toEqual({accepted: 1})
  expect(await rowsOf(place, 'select transport, round from consultation_requests')).toEqual([
    {transport: 'inbox', round: 2},
  ])
})

const unknown = {ok: false, kind: 'unknown', code: 'reset'} as const
const busy = {ok: false, kind: 'busy', code: '429'} as const

test.each([
  ['the last millisecond of its life', HOUR - 1, ['', '']],
  ['the first millisecond after it', HOUR, ['', '/2']],
])('a key is used in %s as the service remembers it', async (_when, laterMs, rounds) => {
  const {tries} = await makeTries([unknown], HOUR)
  expect(await tries([0, laterMs])).toEqual(rounds.map((round) => ({round, isRepeat: round !== ''})))
})

test('a service that knows no keys is sent the same mail again when nothing was sent for certain', async () => {
  const {tries} = await makeTries([busy, busy], 0)
  expect(await tries([0, 1, 2])).toEqual(Array(3).fill({round: '', isRepeat: false}))
})

test('a service that knows no keys gets a possible repeat, also when the clock was set back meanwhile', async () => {
  const {tries} = await makeTries([unknown], 0)
  const [first, second] = await tries([5_000, 4_000])
  expect(first).toEqual({round: '', isRepeat: false})
  expect(second).toEqual({round: '/2', isRepeat: true})
})

test('a mail that may be a repeat says so once, however often it is sent', async () => {
  const {tries, sent} = await makeTries([unknown, unknown, unknown], 0)
  const each = await tries([0, 1, 2, 3])
  expect(each.map(({round}) => round)).toEqual(['', '/2', '/3', '/4'])
  for (const {mail} of sent.slice(1)) expect(mail.subject).toMatch(/^\[possible repeat\] New website request/)
})

test('a mail that the first release made is sent on with its own key', async () => {
  const {tries, place} = await makeTries([busy], HOUR)
  await tries([0])
  await rowsOf(place, 'update consultation_requests set transport = null returning id')
  expect(await tries([1])).toEqual([
    {round: '', isRepeat: false},
    {round: '', isRepeat: false},
  ])
})

test('a used-up quota and a wrong key are alarms of their own', async () => {
  const {receive, delivery, fault, inbox, logged} = await makeSite()
  await receive(formOf())
  await fault('quota')
  await deliverNext(delivery)
  const transport = resendTransport({apiKey: 'wrong', baseUrl: inbox.url})
  await deliverNext({...delivery, transport})
  expect(logged.join('\n')).toContain('"event":"delivery.quota-used-up"')
  expect(logged.join('\n')).toContain('"event":"delivery.misconfigured"')
})

test('the log says once that 70 % of a day’s mails are used, and once that all are', async () => {
  const {receive, delivery, logged} = await makeSite()
  for (let count = 0; count < 12; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  await drainOnce({...delivery, dailyLimit: 10})
  const said = logged.flatMap(
    (line) => /"event":"(quota[^"]*)","count":(\d+)/.exec(line)?.slice(1).join(' ') ?? [],
  )
  expect(said).toEqual(['quota.low 7', 'quota.used-up 10'])
})

test('a suspect request is kept, and uses up nothing until it is released', async () => {
  const {delivery, emails, store, receive} = await makeSite()
  await receive(formOf())
  const [request] = await store.claim('x', Date.now(), 1, 1)
  if (!request) throw new Error('nothing was claimed')
  await store.insert({id: 's', dedupe: 's', at: 1, payload: request.payload as never, isSuspect: true})
  expect(await store.countByState()).toEqual({sending: 1, held: 1})
  await drainOnce({...delivery, now: inHours(1)})
  expect(await emails()).toHaveLength(1)
  expect(await store.countByState()).toMatchObject({held: 1})
})

/** Tries at these times, counted from the storing. Tells of each mail sent so far which key it had, and what it says. */
async function makeTries(answers: SendResult[], keyLifetimeMs: number) {
  const {receive, delivery, store, place} = await makeSite()
  await receive(formOf())
  const [{id, waitingSince} = {id: '', waitingSince: 0}] = await store.listOpen()
  const {transport, sent} = scriptedTransport(answers, {keyLifetimeMs})
  const tries = async (times: number[]) => {
    for (const ms of times) {
      await rowsOf(place, 'update consultation_requests set next_at = 0 returning id')
      await deliverNext({...delivery, transport, now: () => waitingSince + ms})
    }
    return sent.map(({mail, key}) => ({
      round: key.replace(`consultation/${id}`, ''),
      isRepeat: mail.subject.startsWith('[possible repeat] '),
    }))
  }
  return {tries, sent, place}
}
