import {fork} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {expect, test} from '@playwright/test'
import {percentile} from '../../bench/report/figure.ts'
import {type StackBehindFront, startBehindFront} from '../../run/behind-front.ts'
import {atRate, type Crowd, gather, type Reply} from './crowd.ts'
import type {FloodReport} from './flood.ts'
import {openMany} from './open-many.ts'
import {sendForm} from './patients.ts'
import {connectionsTo} from './process-size.ts'

/** `npm run test:faults` opens two thousand. */
const CONNECTIONS = Number(process.env.FAULT_CONNECTIONS ?? 200) * 2
const PATIENTS = 50
/** The flood, the front server and the site share one machine here, with whatever else it does. */
const SLOWEST_MS = 2_000
const PAGE = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

let stack: StackBehindFront
let patients: Crowd

test.describe.configure({mode: 'serial', timeout: 120_000})

test.beforeAll(async () => {
  test.setTimeout(180_000)
  stack = await startBehindFront()
  patients = gather(stack.front.url, PATIENTS)
  // The first of each is slow, as the site has just started.
  await expect.poll(async () => (await patients.ask(0, '/')).status).toBe(200)
  await expect.poll(async () => (await sendForm(patients, 0, stack.front.url)).status).toBe(200)
  await Promise.all(Array.from({length: PATIENTS}, (_, visitor) => patients.ask(visitor, '/')))
})

test.afterAll(async () => {
  patients.leave()
  await stack.stop()
})

test('connections that are kept and not used keep no patient out, and are closed after half a minute', async () => {
  const kept = await openMany(stack.front.port, CONNECTIONS, 1, PAGE)
  const isOpen = () => kept.filter(({destroyed}) => !destroyed).length
  expect(isOpen()).toBe(CONNECTIONS)
  await expectServed(await askAsPatients(8))
  await expect.poll(isOpen, {timeout: 45_000, intervals: [500]}).toBe(0)
  await expect.poll(() => connectionsTo(stack.front.port)).toBeLessThan(60)
})

test('one address that asks for all it can is told to come back, and no patient waits for it', async () => {
  const args = [stack.front.url, String(CONNECTIONS), '8']
  const flood = fork(path.resolve('tests/faults/load/flood.ts'), args, {execArgv: []})
  await once(flood, 'message')
  const reported: Promise<FloodReport[]> = once(flood, 'message')
  await expectServed(await askAsPatients(6))
  const [report] = await reported
  console.log(JSON.stringify(report))
  expect(Object.keys(report?.statuses ?? {})).toEqual(['200', '429'])
  expect(report?.retryAfter).toEqual(['10'])
})

/** Pages, and now and then the form, from many addresses. */
function askAsPatients(seconds: number): Promise<Reply[]> {
  return atRate(20, seconds, (count) =>
    count % 10 === 9 ? sendForm(patients, count, stack.front.url) : patients.ask(count, '/'),
  )
}

async function expectServed(replies: Reply[]): Promise<void> {
  expect(new Set(replies.map(({status}) => status))).toEqual(new Set([200]))
  const slowest = percentile(
    replies.map(({ms}) => ms),
    0.99,
  )
  console.log(`${replies.length} patients meanwhile, p99 ${slowest.toFixed(0)} ms`)
  expect(slowest).toBeLessThan(SLOWEST_MS)
}
