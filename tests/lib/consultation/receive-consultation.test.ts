import {randomUUID} from 'node:crypto'
import {expect, test, vi} from 'vitest'
import {phoneFormatError} from '@/lib/consultation/form/kinds/phone'
import {typedValues} from '@/lib/consultation/form/read-form'
import {unsealAnswers} from '@/lib/consultation/form/sealed-answers'
import {receiveConsultation} from '@/lib/consultation/receive-consultation'
import type {NewRequest} from '@/lib/outbox/store/request-store'
import {type DatabaseKind, databaseKinds, rowsOf} from '../outbox/databases'
import {formOf, keys, loggedLines, makeStore, patient} from '../outbox/make-site'
import {receivingParts} from '../outbox/parts'

const REFERENCE = /^[2-9B-Z]{4}-[2-9B-Z]{4}$/

test('a good form is stored, and the patient gets a reference', async () => {
  const {receive, store, wake} = await makeReceiver()
  expect(await receive(formOf())).toMatchObject({
    status: 'received',
    reference: expect.stringMatching(REFERENCE),
  })
  expect(await store.countByState()).toEqual({queued: 1})
  expect(wake).toHaveBeenCalledOnce()
})

test('the stored request holds the answers, sealed to its row', async () => {
  const {receive, place} = await makeReceiver()
  await receive(formOf())
  const [row] = await rowsOf(place)
  expect(unsealAnswers(keys, String(row?.id), row?.payload as Uint8Array)).toEqual({
    ...patient,
    times: ['midday'],
  })
})

test('a bad form is not stored, and comes back with errors and what was typed', async () => {
  const {receive, store} = await makeReceiver()
  const form = formOf({name: '', contactBy: 'phone', phone: '12', support: 'a ramp'})
  const outcome = await receive(form)
  expect(outcome).toEqual({
    status: 'invalid',
    errors: {
      name: 'Enter your name',
      phone: phoneFormatError,
      messages: 'Select if we can leave a message',
    },
    values: {
      ...typedValues(new FormData()),
      name: [''],
      contactBy: ['phone'],
      phone: ['12'],
      support: ['a ramp'],
    },
  })
  expect(await store.countByState()).toEqual({})
})

test('a phone number that nobody could dial is refused on the server', async () => {
  const {receive} = await makeReceiver()
  expect(await receive(formOf({...patient, phone: '12345678'}))).toMatchObject({
    status: 'invalid',
    errors: {phone: phoneFormatError},
  })
})

test('a form with far too many fields is refused as a whole', async () => {
  const {receive} = await makeReceiver()
  const form = formOf()
  for (let count = 0; count < 30; count++) form.append(`extra${count}`, 'x')
  expect(await receive(form)).toMatchObject({status: 'invalid', errors: {form: expect.any(String)}})
})

test('fifty copies of one form at once make one request and fifty equal answers', async () => {
  const {receive, store} = await makeReceiver()
  const form = formOf({...patient, requestId: randomUUID()})
  const outcomes = await Promise.all(Array.from({length: 50}, () => receive(form)))
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(await store.countByState()).toEqual({queued: 1})
})

test('without JavaScript a reload of the sent form makes no second request', async () => {
  const {receive, store} = await makeReceiver()
  const first = await receive(formOf())
  expect(await receive(formOf({...patient, name: ' Jane  Canary-Doe ', requestId: ''}))).toEqual(first)
  expect(await store.countByState()).toEqual({queued: 1})
})

test.each(databaseKinds)(
  'on %s two tabs with the same form, one of them without JavaScript, make one request',
  async (kind) => {
    const {receive, store} = await makeReceiver(kind)
    const ids = [randomUUID(), '', randomUUID()]
    const outcomes = await Promise.all(ids.map((requestId) => receive(formOf({...patient, requestId}))))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await store.countByState()).toEqual({queued: 1})
  },
)

test('a corrected form under the same id is stored too', async () => {
  const {receive, store} = await makeReceiver()
  const requestId = randomUUID()
  const first = await receive(formOf({...patient, requestId}))
  expect(await receive(formOf({...patient, requestId, phone: '804 555 0143'}))).not.toEqual(first)
  expect(await store.countByState()).toEqual({queued: 2})
})

test('when the store fails, the patient is told, and nothing that was typed is logged', async () => {
  const lines = loggedLines()
  const failing = async () => {
    throw Object.assign(new Error('disk full while writing Jane Canary-Doe'), {code: 'ENOSPC'})
  }
  const outcome = await receiveConsultation(formOf(), receivingParts(failing, keys))
  expect(outcome).toMatchObject({status: 'unavailable', values: {name: [patient.name], times: ['midday']}})
  expect(lines.join()).toContain('"error":"Error:ENOSPC"')
  expect(lines.join()).not.toContain('Canary')
})

test('a database that breaks under a running site is answered the same way', async () => {
  const {receive, place} = await makeReceiver()
  await rowsOf(place, 'drop table consultation_requests')
  expect(await receive(formOf())).toMatchObject({status: 'unavailable', values: {phone: [patient.phone]}})
})

test('when far too many wait for a slow store, the next one is not left waiting, and the others are kept', async () => {
  const lines = loggedLines()
  const {store} = await makeStore()
  const gate = Promise.withResolvers<void>()
  const slow = {...store, insert: (request: NewRequest) => gate.promise.then(() => store.insert(request))}
  const parts = receivingParts(async () => slow, keys)
  const send = (name: string) => receiveConsultation(formOf({...patient, name}), parts)

  const kept = Array.from({length: 100}, (_, count) => send(`Patient ${count}`))
  expect(await send('One too many')).toMatchObject({status: 'unavailable', values: {name: ['One too many']}})
  expect(lines.join()).toContain('"error":"StoreOverrun"')
  gate.resolve()
  const outcomes = await Promise.all(kept)
  expect(outcomes.filter(({status}) => status === 'received')).toHaveLength(100)
  expect(await send('One too many')).toMatchObject({status: 'received'})
  expect(await store.countByState()).toEqual({queued: 101})
})

async function makeReceiver(kind: DatabaseKind = 'sqlite') {
  loggedLines()
  const {store, place} = await makeStore(kind)
  const wake = vi.fn()
  return {
    store,
    place,
    wake,
    receive: (form: FormData) =>
      receiveConsultation(
        form,
        receivingParts(async () => store, keys, {wake}),
      ),
  }
}
