import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {openJournal} from '@/lib/outbox/journal/journal'
import {startWorker, wakeWorker} from '@/lib/outbox/run/worker'
import type {Delivery} from '@/lib/outbox/send/delivery'
import {makeChat} from '../alarms/make-chat'
import {formOf, makeSite, patient} from '../make-site'
import {alarmsTo} from '../parts'

const NEVER = 3_600_000

test('a stored request is delivered at once when the worker is woken', async () => {
  const {receive, delivery, emails} = await makeSite()
  start(async () => delivery, NEVER)
  await sleep(50)
  await receive(formOf())
  wakeWorker()
  await expect.poll(emails).toHaveLength(1)
})

test('a request that another process stored is found without being woken', async () => {
  const {receive, delivery, emails} = await makeSite()
  start(async () => delivery, 50)
  await sleep(100)
  await receive(formOf())
  await expect.poll(emails).toHaveLength(1)
})

test('a second start in the same process is the same worker', async () => {
  const {delivery} = await makeSite()
  const worker = start(async () => delivery, NEVER)
  expect(startWorker({delivery: async () => delivery, raiseOutageAlarms: async () => {}})).toBe(worker)
})

test('stopping lets the send in hand finish, and starts no other', async () => {
  const {receive, delivery, emails, store} = await makeSite()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  for (let count = 0; count < 5; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  const worker = start(async () => ({...delivery, pace: () => held}), NEVER)
  await expect.poll(() => store.countByState()).toEqual({sending: 3, queued: 2})
  const stopped = worker.stop()
  release()
  await stopped
  expect(await store.countByState()).toEqual({accepted: 3, queued: 2})
  expect(await emails()).toHaveLength(3)
  wakeWorker()
  await sleep(50)
  expect(await store.countByState()).toEqual({accepted: 3, queued: 2})
})

test('the worker outlives a store that fails for a while', async () => {
  const {receive, delivery, emails, logged} = await makeSite()
  await receive(formOf())
  let isBroken = true
  start(async () => {
    if (isBroken) throw Object.assign(new Error('Jane'), {code: 'ENOSPC'})
    return delivery
  }, 50)
  await expect.poll(() => logged.join()).toContain('"event":"delivery.interrupted","error":"Error:ENOSPC"')
  isBroken = false
  await expect.poll(emails).toHaveLength(1)
})

test('what waits beside the store and cannot be moved keeps no request from its delivery', async () => {
  const {receive, delivery, emails, folder, logged} = await makeSite()
  const journal = {
    ...openJournal(path.join(folder, 'journal')),
    replay: async () => Promise.reject(Object.assign(new Error('Jane'), {code: 'EACCES'})),
  }
  await receive(formOf())
  const worker = start(async () => ({...delivery, journal}), 50)
  await expect.poll(emails).toHaveLength(1)
  expect(worker.interruptedForMs()).toBeGreaterThan(0)
  expect(logged.join()).toContain('"event":"delivery.interrupted","error":"Error:EACCES","code":"move"')
})

test('alarms come while requests cannot be delivered', async () => {
  const {delivery, store} = await makeSite()
  const {calls, url} = await makeChat()
  const failing = {...store, claim: async () => Promise.reject(new Error('x')), countUntold: async () => 1}
  start(async () => ({...delivery, store: failing, alarms: alarmsTo({webhookUrl: url})}), 50)
  await expect.poll(() => calls).toMatchObject([{event: 'alert.held-as-spam'}])
})

test('another program that does not answer holds up no mail, and is told no more once the site stops', async () => {
  const {receive, delivery, emails} = await makeSite()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const went: boolean[] = []
  const handOver = async (mayGoOn: () => boolean) => {
    went.push(mayGoOn())
    await held
    went.push(mayGoOn())
  }
  const worker = start(async () => ({...delivery, handOver}), NEVER)
  await receive(formOf())
  wakeWorker()
  await expect.poll(emails).toHaveLength(1)
  const stopped = worker.stop()
  release()
  await stopped
  expect(went).toEqual([true, false])
})

test('many requests arrive once each, while the mail service fails now and then', async () => {
  const {receive, delivery, emails, fault, store} = await makeSite()
  start(async () => delivery, 20)
  for (let count = 0; count < 30; count++) {
    if (count % 6 === 0) await fault(['500', 'reset', '429', 'accept-then-drop'][(count / 6) % 4] ?? 'ok', 2)
    await receive(formOf({...patient, name: `Patient ${count}`}))
    wakeWorker()
  }
  await expect.poll(() => store.countByState()).toEqual({accepted: 30})
  const subjects = (await emails()).map(({subject}) => subject)
  expect(subjects).toHaveLength(30)
  expect(new Set(subjects).size).toBe(30)
})

function start(delivery: () => Promise<Delivery>, pollMs: number) {
  const worker = startWorker({delivery, raiseOutageAlarms: async () => {}, pollMs})
  onTestFinished(() => worker.stop())
  return worker
}
