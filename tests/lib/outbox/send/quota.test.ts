import {expect, test} from 'vitest'
import {countAgainstQuota} from '@/lib/outbox/send/quota'
import {loggedLines, makeStore} from '../make-site'
import {logsOf} from '../scripted'

const NOON = Date.parse('2026-11-28T12:00:00Z')

test('each mail counts against the limit of its day, and the log says when it gets scarce', async () => {
  const logged = loggedLines()
  const {store} = await makeStore()
  for (let count = 0; count < 8; count++) await countAgainstQuota({store, dailyLimit: 5}, NOON)
  expect(await store.countOf('mail', NOON)).toBe(8)
  // 70 % of 5 is 3.5: the fourth mail is the first one above.
  expect(logsOf(logged, 'quota.')).toEqual([
    {event: 'quota.low', count: 4},
    {event: 'quota.used-up', count: 5},
  ])
})

test('a mail service without a limit is not counted for', async () => {
  const {store} = await makeStore()
  await countAgainstQuota({store, dailyLimit: undefined}, NOON)
  expect(await store.countOf('mail', NOON)).toBe(0)
})
