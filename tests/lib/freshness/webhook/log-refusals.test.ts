import {expect, test} from 'vitest'
import {createRefusalLog} from '@/lib/freshness/webhook/log-refusals'
import {loggedLines} from '../../outbox/make-site'

test('the first refused call is logged at once, and a thousand more make one line a minute', () => {
  const lines = loggedLines()
  let now = 0
  const refusals = createRefusalLog('content-webhook.refused', () => now)
  refusals.note(401)
  for (let calls = 0; calls < 1_000; calls++) refusals.note(401)
  now = 59_999
  refusals.note(401)
  now = 60_000
  refusals.note(400)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {event: 'content-webhook.refused', code: '401', count: 1},
    {event: 'content-webhook.refused', code: '400', count: 1_002},
  ])
})

test('each line begins a new count', () => {
  const lines = loggedLines()
  let now = 0
  const refusals = createRefusalLog('content-webhook.refused', () => now)
  for (const at of [0, 60_000, 120_000]) {
    now = at
    refusals.note(401)
  }
  expect(lines.map((line) => JSON.parse(line).count)).toEqual([1, 1, 1])
})
