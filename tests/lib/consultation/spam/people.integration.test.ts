import {randomUUID} from 'node:crypto'
import {expect, test} from 'vitest'
import {makeFormToken} from '@/lib/consultation/spam/form-token'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {formOf, keys, makeSite} from '../../outbox/make-site'
import {personAt} from './people'

const HOUR = 60 * 60 * 1000

test('two hundred people of many cultures are all received and delivered, with JavaScript and without', async () => {
  const {receiveAs: receive, delivery, emails, store} = await makeSite()
  const startedAt = Date.parse('2026-03-02T14:00:00Z')
  const references = new Set<string>()
  for (let count = 0; count < 200; count++) {
    // A busy clinic: twenty a day, four of them in an hour.
    const now = startedAt + Math.floor(count / 20) * 24 * HOUR + Math.floor((count % 20) / 4) * HOUR
    const form = formOf(personAt(count))
    if (count % 4 !== 0) {
      form.set('requestId', randomUUID())
      form.set('formToken', makeFormToken(keys, now - 40_000 - count * 1_000))
    }
    const client = `198.51.100.${count % 50}`
    const outcome = await receive(form, {now: () => now, client, perDay: () => 200})
    expect(outcome, JSON.stringify(personAt(count))).toMatchObject({status: 'received'})
    if (outcome.status === 'received') references.add(outcome.reference)
  }
  expect(references.size).toBe(200)
  expect(await store.countByState()).toEqual({queued: 200})
  await drainOnce(delivery)
  const mailed = (await emails()).map(({subject}) => subject.replace('New website request ', ''))
  expect(mailed.toSorted()).toEqual([...references].toSorted())
})
