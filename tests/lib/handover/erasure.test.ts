import {describe, expect, test} from 'vitest'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {makeHandover} from './make-handover'
import {makeReceiver} from './make-receiver'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

describe.each(databaseKinds)('on %s', (kind) => {
  test('of a request that was erased before anybody was told, nobody hears', async () => {
    const receiver = await makeReceiver()
    const {send, store, tellAll, tell, place} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    const [unseen, written] = [await send({name: 'Unseen'}), await send({name: 'Written'})]
    await store.erase(unseen)
    await tell()
    const [other] = [await send({name: 'Other'})]
    await rowsOf(place, "update webhook_events set status = 'waiting', tries = 0 returning id")
    await store.erase(written)
    await tellAll()
    expect(receiver.calls.map(({data}) => data.reference)).toEqual([written, other])
  })

  test('what may have arrived is asked to be erased there too, and its answers are not sent again', async () => {
    const receiver = await makeReceiver([500])
    const {send, store, tell, tellAll, place, logged} = await makeHandover({
      kind,
      url: receiver.url,
      detail: 'full',
    })
    const reference = await send()
    await tell({retryPause: () => HOUR})
    await store.erase(reference)
    await tellAll()
    expect(receiver.types()).toEqual(['received', 'erased'])
    expect(JSON.stringify(receiver.calls[1])).not.toMatch(/Canary/)
    expect(await rowsOf(place, 'select * from webhook_events')).toEqual([])
    expect(logged.join()).not.toMatch(/Canary|0142/)
  })

  test('a request that is erased while its answers are on the way is erased there next', async () => {
    const erasing = {run: async () => {}}
    const receiver = await makeReceiver([204], () => erasing.run())
    const {send, store, tellAll} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    const reference = await send()
    erasing.run = async () => {
      erasing.run = async () => {}
      await store.erase(reference)
    }
    await tellAll()
    expect(receiver.types()).toEqual(['received', 'erased'])
  })

  test('answers that were deleted in their time are told as deleted', async () => {
    const receiver = await makeReceiver([500])
    const {send, store, tell, tellAll, place} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    await send()
    await tell()
    await rowsOf(place, "update consultation_requests set status = 'accepted', handled_at = 1 returning id")
    await store.purge(2, 2, {onlyHandled: true})
    await tellAll()
    expect(receiver.calls[1]?.data).toMatchObject({answers: null})
  })

  test('what was told is forgotten a year later with its request, and not told anew while that is kept', async () => {
    const receiver = await makeReceiver()
    const {send, store, tellAll, place} = await makeHandover({kind, url: receiver.url})
    const [gone, kept] = [await send({name: 'Gone'}), await send({name: 'Kept'})]
    await tellAll()
    await rowsOf(
      place,
      `update consultation_requests set purged_at = 1 where reference = '${gone}' returning id`,
    )
    const later = Date.now() + 366 * DAY
    await store.purge(0, later, {onlyHandled: true})
    await tellAll()
    expect(await rowsOf(place, 'select reference from webhook_events')).toEqual([{reference: kept}])
    expect(receiver.calls).toHaveLength(2)
  })
})
