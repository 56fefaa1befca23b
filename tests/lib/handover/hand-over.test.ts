import {describe, expect, test} from 'vitest'
import {fieldNames} from '@/lib/consultation/form/questions'
import {ann} from '../desk/make-desk'
import {databaseKinds, rowsOf} from '../outbox/databases'
import {patient} from '../outbox/make-site'
import {makeHandover} from './make-handover'
import {makeReceiver} from './make-receiver'

const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [],
  answerWithin: {amount: 1, unit: 'openHours' as const},
}
/** A Monday, 10 AM in New York. */
const monday = Date.parse('2026-11-30T15:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test('another program follows a request from its arrival to its erasure, each step told once', async () => {
    const receiver = await makeReceiver()
    const {send, does, store, tellAll, place} = await makeHandover({kind, url: receiver.url})
    const reference = await send()
    await tellAll()
    await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    await tellAll()
    await does(ann, reference, {kind: 'undone'})
    await tellAll()
    await does(ann, reference, {kind: 'not-a-patient'})
    await tellAll()
    await store.erase(reference)
    await tellAll()
    await tellAll()
    const url = `https://www.clinic.test/desk/requests/${reference}`
    expect(receiver.calls.map(({type, data}) => ({type, data}))).toEqual([
      {type: 'request.received', data: {reference, url, answerBy: null}},
      {type: 'request.answered', data: {reference, url, outcome: 'booked'}},
      {type: 'request.reopened', data: {reference, url}},
      {type: 'request.answered', data: {reference, url, outcome: 'not-a-patient'}},
      {type: 'request.erased', data: {reference}},
    ])
    expect(new Set(receiver.calls.map(({id}) => id)).size).toBe(5)
    expect(await rowsOf(place, 'select * from webhook_events')).toEqual([])
  })

  test('a setting of its own decides whether the answers go along: with them, each question is a field', async () => {
    const receiver = await makeReceiver()
    const {send, tellAll, logged} = await makeHandover({kind, url: receiver.url, detail: 'full'})
    await send({support: 'A ramp'}, {now: () => monday, hours: async () => clinic})
    await tellAll()
    const [call] = receiver.calls
    expect(call).toMatchObject({
      timestamp: '2026-11-30T15:00:00.000Z',
      data: {
        answerBy: '2026-11-30T16:00:00.000Z',
        answers: {name: patient.name, contactBy: 'phone', times: ['midday'], support: 'A ramp', email: null},
      },
    })
    expect(Object.keys(call?.data.answers ?? {})).toEqual(fieldNames)
    expect(logged.join()).not.toMatch(/Canary|0142|ramp/)
  })

  test('without them nothing that the patient wrote leaves', async () => {
    const receiver = await makeReceiver()
    const {send, tellAll} = await makeHandover({kind, url: receiver.url})
    await send()
    await tellAll()
    expect(JSON.stringify(receiver.calls)).not.toMatch(/Canary|0142/)
  })

  test('what is held as possible spam is told when a person has released it', async () => {
    const receiver = await makeReceiver()
    const {send, store, place, tellAll} = await makeHandover({kind, url: receiver.url})
    const reference = await send()
    await rowsOf(place, "update consultation_requests set status = 'held', suspect = 1 returning id")
    await tellAll()
    expect(receiver.calls).toEqual([])
    await store.release(reference, monday)
    await tellAll()
    expect(receiver.calls).toMatchObject([
      {type: 'request.received', timestamp: '2026-11-30T15:00:00.000Z', data: {reference}},
    ])
  })

  test('steps that another program has no use for are not told, nor what was taken back before it heard', async () => {
    const receiver = await makeReceiver()
    const {send, does, tellAll} = await makeHandover({kind, url: receiver.url})
    const reference = await send()
    await tellAll()
    await does(ann, reference, {kind: 'taken'})
    await tellAll()
    await does(ann, reference, {kind: 'answered', outcome: 'question'})
    await does(ann, reference, {kind: 'undone'})
    await does(ann, reference, {kind: 'note', text: 'Prefers Tuesday'})
    await tellAll()
    expect(receiver.types()).toEqual(['received'])
    await does(ann, reference, {kind: 'answered', outcome: 'referred'})
    await does(ann, reference, {kind: 'note', text: 'Prefers Tuesday'})
    await tellAll()
    expect(receiver.types()).toEqual(['received', 'answered'])
    expect(receiver.calls[1]?.data.outcome).toBe('referred')
  })

  test('when the setting is new, all that is still kept is told, and what was emptied is not', async () => {
    const receiver = await makeReceiver()
    const {send, does, place, tellAll} = await makeHandover({kind, url: receiver.url})
    const [one, emptied] = [await send({name: 'One'}), await send({name: 'Emptied'})]
    await does(ann, one, {kind: 'answered', outcome: 'booked'})
    await rowsOf(
      place,
      `update consultation_requests set purged_at = 1 where reference = '${emptied}' returning id`,
    )
    await tellAll()
    expect(receiver.calls.map(({type, data}) => [type, data.reference])).toEqual([
      ['request.received', one],
      ['request.answered', one],
    ])
  })

  test('of two processes on one store, one tells each event', async () => {
    const receiver = await makeReceiver()
    const {send, does, tellAll, open} = await makeHandover({kind, url: receiver.url})
    const references: string[] = []
    for (let count = 0; count < 12; count++) references.push(await send({name: `Patient ${count}`}))
    await Promise.all([tellAll(), tellAll({db: open(), leaseOwner: 'two'})])
    for (const reference of references) await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    await Promise.all([tellAll(), tellAll({db: open(), leaseOwner: 'two'})])
    const told = receiver.calls.map(({type, data}) => `${data.reference} ${type}`)
    expect(told.toSorted()).toEqual(
      references.flatMap((one) => [`${one} request.answered`, `${one} request.received`]).sort(),
    )
    expect(new Set(receiver.calls.map(({id}) => id)).size).toBe(24)
  })
})
