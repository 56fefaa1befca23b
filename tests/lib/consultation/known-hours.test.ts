import {beforeEach, expect, test, vi} from 'vitest'
import {knownHours} from '@/lib/consultation/known-hours'
import {keptSettings} from '@/lib/content/kept-settings'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {resetContentState} from '../cms/reset-content-state'
import {loggedLines} from '../outbox/make-site'
import {logsOf} from '../outbox/scripted'

const clinic = {timeZone: 'America/New_York', phone: '(804) 555-0123'} as never

beforeEach(() => {
  resetContentState()
  forgetInProcess('settings')
})

test('the hours that the pages were made of are known at once, without a question', async () => {
  const asked = vi.spyOn(globalThis, 'fetch')
  keptSettings().restore(clinic)
  expect(await knownHours()).toBe(clinic)
  expect(asked).not.toHaveBeenCalled()
})

test('a process that has shown no page yet asks, and goes on without hours when nobody answers', async () => {
  const logged = loggedLines()
  // No lake runs at the address of the tests.
  vi.stubEnv('LAKE_PORT', '1')
  expect(await knownHours()).toBeUndefined()
  vi.unstubAllEnvs()
  expect(logsOf(logged, 'hours.')).toEqual([{event: 'hours.unknown', error: expect.any(String)}])
})

test('a patient does not wait longer than a second for hours', async () => {
  vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {}))
  const startedAt = performance.now()
  expect(await knownHours()).toBeUndefined()
  expect(performance.now() - startedAt).toBeGreaterThan(900)
})
