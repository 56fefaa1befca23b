import {spawn} from 'node:child_process'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {deadUrl} from '../../../lib/doctor/peers'
import {secret, startLakeAndSite, until} from './lake-and-site'

let world: Awaited<ReturnType<typeof startLakeAndSite>>

beforeEach(async () => {
  world = await startLakeAndSite()
})

afterEach(() => world.stop())

test('a site that fails is called again until it takes the change, and is told so by the key', async () => {
  world.site.answer(() => (world.site.calls.length < 4 ? 500 : 200))
  world.publish('retry')
  const calls = await world.site.received(4)
  await until(() => world.outboxRows() === 0)
  expect(new Set(calls.map(({headers}) => headers['idempotency-key'])).size).toBe(1)
  expect(calls.every(({signed}) => signed)).toBe(true)
  const gaps = calls.slice(1).map(({at}, index) => at - (calls[index]?.at ?? 0))
  expect(gaps[2]).toBeGreaterThanOrEqual(18)
  expect(world.problems).toEqual([expect.stringContaining('HTTP 500')])
})

test('a change reaches the site after the lake was closed and opened again', async () => {
  world.site.answer(() => 503)
  await world.reopen({retryDelaysMs: [3_600_000]})
  world.publish('survives')
  await world.site.received(1)
  await world.reopen({retryDelaysMs: [3_600_000]})
  await world.site.received(2)
  world.site.answer(() => 200)
  await world.reopen()
  await world.site.received(3)
  await until(() => world.outboxRows() === 0)
  expect(world.site.calls.map(({body}) => body.slug)).toEqual(['survives', 'survives', 'survives'])
})

test('what is published now does not wait for an older call about the same document', async () => {
  world.site.answer(() => 503)
  await world.reopen({retryDelaysMs: [3_600_000]})
  world.publish('first')
  world.mutate({create: {_id: 'a2', _type: 'article', slug: {_type: 'slug', current: 'other'}}})
  await world.site.received(2)
  await until(() => world.waitingRows() === 2)
  world.site.answer(() => 200)
  world.publish('second')
  // The site answers again, so the other document's call is made as well.
  await until(() => world.outboxRows() === 0)
  const slugs = world.site.calls.slice(2).map(({body}) => body.slug)
  expect(slugs.filter((slug) => slug !== 'other')).toEqual(['first', 'second'])
  expect(slugs).toContain('other')
})

test('a site that is still being built is no problem, until it has been away for minutes', async () => {
  const url = await deadUrl()
  await world.reopen({url})
  world.publish('first')
  await until(() => world.tries() > 5)
  expect(world.problems).toEqual([])
  await world.reopen({url, awayMs: 1})
  await until(() => world.problems.length > 0)
  expect(world.problems).toEqual([expect.stringContaining('ECONNREFUSED')])
})

test('a redirect is not followed', async () => {
  world.site.answer(() => (world.site.calls.length === 1 ? 307 : 200))
  world.publish('stays')
  await world.site.received(2)
  await until(() => world.outboxRows() === 0)
  expect(world.problems).toEqual([expect.stringContaining('HTTP 307')])
})

test('a site that does not answer in time is called again', async () => {
  await world.reopen({timeoutMs: 50})
  world.site.answer(() => (world.site.calls.length === 1 ? 0 : 200))
  world.publish('later')
  await world.site.received(2)
  await until(() => world.outboxRows() === 0)
  expect(world.problems).toEqual([expect.stringMatching(/timeout/)])
})

test('a change survives kill -9 of the lake and reaches the site from the next process', async () => {
  await world.close()
  world.site.answer(() => 503)
  const child = spawn(process.execPath, [
    path.join(import.meta.dirname, 'publish-and-wait.ts'),
    world.dir,
    world.site.url,
    secret,
  ])
  const exited = new Promise((resolve) => child.once('exit', resolve))
  await world.site.received(1)
  child.kill('SIGKILL')
  await exited

  world.site.answer(() => 200)
  world.open()
  const calls = await world.site.received(2)
  expect(calls[1]).toMatchObject({signed: true, body: {_id: 'a1', operation: 'create'}})
  expect(calls[1]?.headers['idempotency-key']).toBe(calls[0]?.headers['idempotency-key'])
  await until(() => world.outboxRows() === 0)
})

test('a change older than a day is given up and reported', async () => {
  await world.reopen({url: 'http://127.0.0.1:1/', retryDelaysMs: [50], maxAgeMs: 20})
  world.publish('old')
  await until(() => world.outboxRows() === 0)
  expect(world.problems.at(-1)).toContain('given up')
})
