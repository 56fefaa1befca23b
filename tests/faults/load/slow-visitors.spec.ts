import {globSync, statSync} from 'node:fs'
import path from 'node:path'
import type {TLSSocket} from 'node:tls'
import {expect, test} from '@playwright/test'
import {percentile} from '../../bench/report/figure.ts'
import {ask} from '../../run/ask.ts'
import {type StackBehindFront, startBehindFront} from '../../run/behind-front.ts'
import {type Crowd, gather} from './crowd.ts'
import {openMany} from './open-many.ts'
import {sendForm} from './patients.ts'
import {connectionsTo} from './process-size.ts'

/** `npm run test:faults` opens a thousand. */
const CONNECTIONS = Number(process.env.FAULT_CONNECTIONS ?? 200)
const BODIES = [
  'POST /api/consultation HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n',
  'POST /consultation HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n',
  'POST /consultation HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n',
  'POST /api/webhooks/resend HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n',
]
/** Of one address; nginx.conf says so. */
const BODIES_AT_ONCE = 20

let stack: StackBehindFront
let crowd: Crowd

test.describe.configure({mode: 'serial', timeout: 120_000})

test.beforeAll(async () => {
  test.setTimeout(180_000)
  stack = await startBehindFront()
  crowd = gather(stack.front.url, 50)
  await expect.poll(async () => (await crowd.ask(0, '/')).status).toBe(200)
})

test.afterAll(async () => {
  crowd.leave()
  await stack.stop()
})

test('visitors who send or read slowly are let go within 15 seconds, and nobody waits for them', async () => {
  const {port} = stack.front
  const begun = Date.now()
  const headers = await openMany(port, CONNECTIONS * 0.6, 1, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const bodies = await openBodies(CONNECTIONS * 0.3)
  await openMany(port, CONNECTIONS * 0.1, 1, '')
  const readers = await openMany(port, 10, 1, largeFile().repeat(30))
  for (const socket of readers) socket.pause()
  expect(connectionsTo(port)).toBeGreaterThan(CONNECTIONS * 0.9)
  const drip = setInterval(() => {
    for (const socket of headers) if (!socket.destroyed) socket.write('a')
    // A chunk, where the body comes in chunks: its length, one byte, its end.
    for (const socket of bodies) if (!socket.destroyed) socket.write('1\r\na\r\n')
  }, 1_000)

  const waits: number[] = []
  const opened = Date.now()
  while (Date.now() - opened < 8_000) {
    const start = performance.now()
    expect((await ask(`${stack.front.url}/`)).status).toBe(200)
    waits.push(performance.now() - start)
    if (waits.length % 20 === 0)
      expect((await sendForm(crowd, waits.length, stack.front.url)).status).toBe(200)
  }
  // The few that are left are the patients' own.
  await expect.poll(() => connectionsTo(port), {timeout: 15_000, intervals: [100]}).toBeLessThan(10)
  clearInterval(drip)
  const seconds = (Date.now() - opened) / 1_000
  const slowest = percentile(waits, 0.99)
  console.log(
    `${CONNECTIONS} slow visitors, opened in ${(opened - begun) / 1_000} s, gone after ${seconds} s; ` +
      `${waits.length} others, p99 ${slowest.toFixed(0)} ms`,
  )
  expect(slowest).toBeLessThan(1_000)
  expect(seconds).toBeLessThan(15)
})

test('of one address few bodies are read at once', async () => {
  const dripping = await openMany(stack.front.port, CONNECTIONS / 2, 1, BODIES[0] ?? '')
  const refused = () => dripping.filter(({destroyed}) => destroyed).length
  const drip = setInterval(() => {
    for (const socket of dripping) if (!socket.destroyed) socket.write('a')
  }, 500)
  await expect.poll(refused, {timeout: 8_000}).toBeGreaterThanOrEqual(dripping.length - BODIES_AT_ONCE)
  expect((await sendForm(crowd, 1, stack.front.url)).status).toBe(200)
  await expect.poll(refused, {timeout: 20_000}).toBe(dripping.length)
  clearInterval(drip)
})

/** Bodies of every kind that the site reads, as many from each address as it may send at once. */
async function openBodies(count: number): Promise<TLSSocket[]> {
  const each = count / BODIES.length
  const addresses = Math.ceil(each / Math.floor(BODIES_AT_ONCE / BODIES.length))
  const opened: TLSSocket[] = []
  for (const body of BODIES) opened.push(...(await openMany(stack.front.port, each, addresses, body)))
  return opened
}

/** A request for the largest file of the site, which does not fit into what kernels hold back. */
function largeFile(): string {
  const folder = path.join(stack.settings.distDir, 'static')
  const files = globSync('**/*.js', {cwd: folder})
  const sizes = new Map(files.map((file) => [file, statSync(path.join(folder, file)).size]))
  const [largest = ''] = files.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
  return `GET /_next/static/${largest} HTTP/1.1\r\nHost: localhost\r\n\r\n`
}
