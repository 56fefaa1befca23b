import {expect, test} from 'vitest'
import {pauseAfter} from '@/lib/outbox/send/backoff'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {rowsOf} from '../databases'
import {formOf, makeSite} from '../make-site'

const HOUR = 60 * 60 * 1000

test.each([
  ['6 hours', 6, '500', 'New website request'],
  ['30 hours', 30, '500', '[possible repeat] New website request'],
  ['30 hours', 30, '429', 'New website request'],
  ['70 hours', 70, 'reset', '[possible repeat] New website request'],
])(
  'after an outage of %s the request arrives once (%i, %s)',
  {timeout: 120_000},
  async (_name, hours, fault, subject) => {
    const {tries, emails, store} = await liveThrough(hours, fault)
    expect((await emails()).map((email) => email.subject.replace(/ \S+$/, ''))).toEqual([subject])
    expect(await store.countByState()).toEqual({accepted: 1})
    // No storm: about one try in six hours at the end.
    expect(tries).toBeLessThan(25)
  },
)

test('an outage of more than three days ends with a person being told', async () => {
  const {emails, store, logged} = await liveThrough(90, '500')
  expect(await emails()).toEqual([])
  expect(await store.countByState()).toEqual({needs_attention: 1})
  expect(logged.join()).toContain('delivery.needs-attention')
})

/** Each try at its own time, without the waiting between them. */
async function liveThrough(hours: number, mode: string) {
  const {receive, delivery, fault, place, ...site} = await makeSite()
  await receive(formOf())
  const startedAt = Date.now()
  let now = startedAt
  let tries = 0
  while (true) {
    await fault(now - startedAt < hours * HOUR ? mode : 'ok')
    const hasTried = await deliverNext({...delivery, retryPause: pauseAfter, now: () => now})
    if (!hasTried) return {...site, tries}
    tries++
    const [row] = await rowsOf(place, "select next_at from consultation_requests where status = 'queued'")
    if (!row) return {...site, tries}
    now = Number(row.next_at)
  }
}
