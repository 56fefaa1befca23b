import {randomUUID} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {makeFormToken} from '@/lib/consultation/spam/form-token'
import {databaseKinds} from '../../outbox/databases'
import {formOf, keys, makeSite, patient} from '../../outbox/make-site'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const NOW = Date.parse('2026-11-24T15:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test('a sender with a network of networks is one sender, with more room', async () => {
    const {receiveAs: receive, store, logged} = await makeSite({kind})
    let count = 0
    /** Each from a /64 of its own. Spread over the day, so that no hour is busy. */
    const send = (fourthGroup: number, extra = {}) => {
      const at = NOW + (count % 8) * HOUR
      const form = {
        ...patient,
        phone: `804 555 ${1_000 + count++}`,
        requestId: randomUUID(),
        formToken: makeFormToken(keys, at - 60 * SECOND),
        ...extra,
      }
      return receive(formOf(form), {now: () => at, client: `2001:db8:7:${fourthGroup.toString(16)}::/64`})
    }
    for (let network = 0; network < 120; network++) await send(0xab00 + network)
    expect(await store.countByState()).toEqual({queued: 120})
    // The /56 is full for this day; its neighbour in the same /48 is not.
    await send(0xab00 + 200)
    expect(await store.countByState()).toEqual({queued: 120, held: 1})
    await send(0xac00)
    expect(await store.countByState()).toEqual({queued: 121, held: 1})
    expect(logged.join()).not.toContain('2001:db8')
  }, 60_000)

  test('a network of networks that sends much in an hour looks odd, and alone is not held', async () => {
    const {receiveAs: receive, store} = await makeSite({kind})
    const send = (network: number, extra = {}) =>
      receive(
        formOf({
          ...patient,
          phone: `804 555 ${1_000 + network}`,
          requestId: randomUUID(),
          formToken: makeFormToken(keys, NOW - 60 * SECOND),
          ...extra,
        }),
        {now: () => NOW, client: `2001:db8:8:${(0xab00 + network).toString(16)}::/64`},
      )
    for (let network = 0; network < 21; network++) await send(network)
    expect(await store.countByState()).toEqual({queued: 21})
    await send(21, {formToken: 'made up'})
    expect(await store.countByState()).toEqual({queued: 21, held: 1})
  }, 60_000)
})
