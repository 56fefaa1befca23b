import {expect, test} from 'vitest'
import {runMaintenance} from '@/lib/outbox/run/maintenance'
import type {Delivery} from '@/lib/outbox/send/delivery'
import type {RequestStore} from '@/lib/outbox/store/request-store'
import {makeSite} from '../make-site'
import {logsOf} from '../scripted'

const DAY = 24 * 60 * 60 * 1000
const NOON = Date.parse('2026-11-28T12:00:00Z')

/** A store that counts its purges, and forgets nothing. */
async function makeRounds(failing: Partial<RequestStore> = {}) {
  const {delivery, store, logged, emails} = await makeSite()
  const purges: [before: number, at: number, onlyHandled: boolean][] = []
  const round = (now: number, change: Partial<Delivery> = {}) =>
    runMaintenance({
      ...delivery,
      retention: {days: 30, onlyHandled: true},
      store: {
        ...store,
        purge: async (before, at, {onlyHandled}) => {
          purges.push([before, at, onlyHandled])
          return 2
        },
        ...failing,
      },
      now: () => now,
      ...change,
    })
  return {round, purges, logged, emails, store}
}

const fails = () => Promise.reject(new Error('no store'))

test('a purge runs once a day, from the third day in a row on, and says how much went', async () => {
  const {round, purges, logged} = await makeRounds()
  for (const day of [0, 1, 1, 2, 2, 4]) await round(NOON + day * DAY)
  expect(purges).toEqual([[NOON + 2 * DAY - 30 * DAY, NOON + 2 * DAY, true]])
  expect(logged.filter((line) => line.includes('requests.purged'))).toEqual([
    expect.stringContaining('"count":2'),
  ])
})

test('a clinic that forgets nothing by itself is not even counted for', async () => {
  const {round, purges, store} = await makeRounds()
  for (const day of [0, 1, 2]) await round(NOON + day * DAY, {retention: undefined})
  expect(purges).toEqual([])
  expect(await store.hasCounted('purge', NOON)).toBe(false)
})

test('a purge that fails is logged, and tried again on the next day only', async () => {
  let tries = 0
  const {round, logged} = await makeRounds({
    purge: () => {
      tries++
      return fails()
    },
  })
  for (const day of [0, 1, 2, 2, 3]) await round(NOON + day * DAY)
  expect(tries).toBe(2)
  expect(logsOf(logged, 'requests.')).toEqual(Array(2).fill({event: 'requests.not-purged', error: 'Error'}))
  expect(logged.join()).not.toContain('maintenance.failed')
})

const parts: [code: string, broken: Partial<RequestStore>][] = [
  ['undo-clock-steps', {undoClockSteps: fails}],
  ['request-alarms', {listOpen: fails}],
  ['spam-alarm', {countUntold: fails}],
  ['daily-report', {listSince: fails}],
  ['purge', {hasCounted: async (name) => (name === 'purge' ? fails() : false)}],
]

test.each(parts)('when %s fails, the other parts are done all the same', async (code, broken) => {
  const {round, purges, logged, emails} = await makeRounds(broken)
  const dailyReport = async () => ({subject: 'Report', text: 'All is well.', html: '<p>All is well.</p>'})
  for (const day of [0, 1, 2]) await round(NOON + day * DAY, {dailyReport})
  const failed = logged
    .filter((line) => line.includes('maintenance.failed'))
    .map((line) => JSON.parse(line).code)
  // The report lists what is open, as the alarms do.
  const expected = code === 'request-alarms' ? [code, 'daily-report'] : [code]
  expect(failed).toEqual([0, 1, 2].flatMap(() => expected))
  expect(purges).toHaveLength(code === 'purge' ? 0 : 1)
  expect(await emails()).toHaveLength(expected.includes('daily-report') ? 0 : 3)
})

test('the daily report does not come before noon in UTC, and once a day', async () => {
  const {round, emails} = await makeRounds()
  const dailyReport = async () => ({subject: 'Report', text: 'All is well.', html: '<p>All is well.</p>'})
  await round(NOON - 1, {dailyReport})
  expect(await emails()).toHaveLength(0)
  for (const at of [NOON, NOON + 60_000, NOON + DAY / 2 - 1]) await round(at, {dailyReport})
  expect(await emails()).toHaveLength(1)
})

test('a purge that finds nothing says nothing', async () => {
  const {round, logged} = await makeRounds({purge: async () => 0})
  for (const day of [0, 1, 2]) await round(NOON + day * DAY)
  expect(logged).toEqual([])
})

test('of two processes at the same moment, one purges', async () => {
  const {round, purges} = await makeRounds()
  for (const day of [0, 1]) await round(NOON + day * DAY)
  await Promise.all([round(NOON + 2 * DAY), round(NOON + 2 * DAY)])
  expect(purges).toHaveLength(1)
})

test('a clock that was set back is undone by the time of now, and the log says for how many', async () => {
  const asked: number[] = []
  const undone = [3, 0]
  const {round, logged} = await makeRounds({
    undoClockSteps: async (at) => {
      asked.push(at)
      return undone.shift() ?? 0
    },
  })
  await round(NOON)
  await round(NOON + 1)
  expect(asked).toEqual([NOON, NOON + 1])
  expect(logsOf(logged, 'clock.')).toEqual([{event: 'clock.stepped', count: 3}])
})
