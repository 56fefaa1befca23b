import {afterEach, beforeEach, expect, onTestFinished, test, vi} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import type {Lake} from '@/sanity/lake/core/lake'
import {startReleaseClock} from '@/sanity/lake/core/release-clock'
import {article, makeFolder, reference} from '../lake-test'

const NOON = Date.parse('2030-01-31T12:00:00Z')
const DAY_MS = 86_400_000

let dir: string
let lake: Lake
let stop: () => void
let problems: string[]

beforeEach(async () => {
  dir = await makeFolder()
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOON})
  start()
})

afterEach(async () => {
  vi.useRealTimers()
  stop()
  await lake.close()
})

function start() {
  problems = []
  lake = createLake({dir})
  stop = startReleaseClock(lake, (error) => problems.push(String(error)))
}

function act(name: string, releaseId = 'r1', fields: Record<string, unknown> = {}): void {
  lake.actions({actions: [{actionType: `sanity.action.release.${name}`, releaseId, ...fields}]})
}

function schedule(inMs: number, releaseId = 'r1'): void {
  act('schedule', releaseId, {publishAt: new Date(Date.now() + inMs).toISOString()})
}

function plan(releaseId = 'r1'): void {
  act('create', releaseId)
  lake.mutate({mutations: [{create: article({_id: `versions.${releaseId}.${releaseId}-article`})}]})
}

const published = (releaseId = 'r1') => lake.doc(`${releaseId}-article`) !== undefined
const stateOf = (releaseId = 'r1') => lake.doc(`_.releases.${releaseId}`)?.state

test('a release is published at its hour, be it days away, and not before', () => {
  plan()
  schedule(40 * DAY_MS)
  vi.advanceTimersByTime(40 * DAY_MS - 1)
  expect([published(), stateOf()]).toEqual([false, 'scheduled'])
  vi.advanceTimersByTime(1)
  expect([published(), stateOf()]).toEqual([true, 'published'])
})

test('each release has its own hour, which may be put off, brought forward and taken away', () => {
  for (const name of ['r1', 'r2', 'r3']) plan(name)
  schedule(5_000, 'r1')
  schedule(10_000, 'r2')
  schedule(10_000, 'r3')
  schedule(20_000, 'r1')
  schedule(2_000, 'r2')
  act('unschedule', 'r3')
  vi.advanceTimersByTime(15_000)
  expect(['r1', 'r2', 'r3'].map(published)).toEqual([false, true, false])
  vi.advanceTimersByTime(10_000)
  expect(['r1', 'r2', 'r3'].map(stateOf)).toEqual(['published', 'published', 'active'])
})

test('an hour that passed while nothing ran is made up for at the next start', async () => {
  plan()
  schedule(5_000)
  plan('r2')
  schedule(DAY_MS, 'r2')
  stop()
  await lake.close()
  vi.setSystemTime(NOON + 60_000)
  start()
  vi.advanceTimersByTime(0)
  expect([published('r1'), published('r2')]).toEqual([true, false])
  vi.advanceTimersByTime(DAY_MS)
  expect(published('r2')).toBe(true)
})

test('a clock that is set forward brings the hour within half a minute', () => {
  plan()
  schedule(DAY_MS)
  vi.setSystemTime(NOON + 2 * DAY_MS)
  vi.advanceTimersByTime(30_000)
  expect(published()).toBe(true)
})

test('a release that cannot be published opens again, with the reason, and is reported', () => {
  const mutations = [{create: article({_id: 'r1-article'})}]
  lake.mutate({mutations: [...mutations, {create: article({_id: 'a', to: reference('r1-article')})}]})
  plan()
  const unpublish = {versionId: 'versions.r1.r1-article', publishedId: 'r1-article'}
  lake.actions({actions: [{actionType: 'sanity.action.document.version.unpublish', ...unpublish}]})
  plan('r2')
  schedule(1_000)
  schedule(1_000, 'r2')
  vi.advanceTimersByTime(60_000)
  expect(lake.doc('_.releases.r1')).toMatchObject({
    state: 'active',
    error: {message: expect.stringContaining('there are references to it from "a"')},
  })
  expect(lake.doc('_.releases.r1')).not.toHaveProperty('publishAt')
  expect(problems).toEqual([expect.stringContaining('"r1" could not be published at its hour')])
  expect(stateOf('r2')).toBe('published')

  lake.mutate({mutations: [{delete: {id: 'a'}}]})
  act('publish')
  expect(lake.doc('_.releases.r1')).not.toHaveProperty('error')
})

test('what cannot be written is tried again, and stays scheduled', () => {
  plan()
  schedule(1_000)
  const allow = lake.onTransaction(() => {
    throw new Error('The disk is full.')
  })
  onTestFinished(() => void allow())
  vi.advanceTimersByTime(3_500)
  expect(problems.length).toBeGreaterThan(1)
  expect(problems.length).toBeLessThan(5)
  expect(stateOf()).toBe('scheduled')
  allow()
  vi.advanceTimersByTime(1_000)
  expect(stateOf()).toBe('published')
})
