import {randomUUID} from 'node:crypto'
import {type FieldName, fieldNames, questions} from '../../consultation/form/questions.ts'
import {sayAnswer} from '../../consultation/form/say-answer.ts'
import type {Consultation} from '../../consultation/form/schema.ts'
import {readReplyPromise} from '../../consultation/reply-promise.ts'
import {outcomeWords} from '../views.ts'
import type {Entry, Taken} from './entry.ts'

type BundleEntry = {fullUrl: string; resource: {resourceType: string} & Record<string, unknown>}

/**
 * A Bundle of FHIR R4 (https://hl7.org/fhir/R4/bundle.html): for each request a Task, and a Patient as far as the answers tell of
 * one. A Provenance says who took it out and why. Reasons and notes are text: the form asks for nothing that has a code, and
 * the clinic has no identifier but the reference.
 */
export function toFhir(entries: readonly Entry[], {who, at, reason}: Taken): string {
  const timestamp = new Date(at).toISOString()
  const provenance = entryOf({
    resourceType: 'Provenance',
    target: [{display: `Consultation requests: ${entries.length}`}],
    recorded: timestamp,
    reason: [{text: reason}],
    agent: [{who: {display: who}}],
  })
  const entry = [provenance, ...entries.flatMap(entriesOf)]
  return JSON.stringify({resourceType: 'Bundle', type: 'collection', timestamp, entry}, undefined, 2)
}

function entriesOf(one: Entry): BundleEntry[] {
  const patient = one.answers && entryOf(patientOf(one.answers))
  return [...(patient ? [patient] : []), entryOf(taskOf(one, patient?.fullUrl))]
}

/** Entries of the bundle refer to each other by this address. */
function entryOf(resource: BundleEntry['resource']): BundleEntry {
  return {fullUrl: `urn:uuid:${randomUUID()}`, resource}
}

function patientOf(answers: Consultation): BundleEntry['resource'] {
  const {contactBy} = answers
  const telecom = {system: contactBy, value: sayAnswer(answers, contactBy)}
  return {resourceType: 'Patient', name: [{text: sayAnswer(answers, 'name')}], telecom: [telecom]}
}

function taskOf({request, state, answers}: Entry, patientUrl: string | undefined): BundleEntry['resource'] {
  const answerBy = readReplyPromise(request.promised)?.answerBy
  const topic = answers && sayAnswer(answers, 'topic')
  const notes = answers ? notesOf(answers) : []
  return {
    resourceType: 'Task',
    identifier: [{type: {text: 'Reference of the consultation request'}, value: request.reference}],
    status: request.state === 'held' ? 'draft' : statusOf(state),
    ...(state?.outcome && {businessStatus: {text: outcomeWords[state.outcome]}}),
    intent: 'proposal',
    description: 'Consultation request',
    ...(patientUrl && {for: {reference: patientUrl}}),
    authoredOn: new Date(request.createdAt).toISOString(),
    ...(topic && {reasonCode: {text: topic}}),
    ...(notes.length > 0 && {note: notes}),
    ...(answerBy !== undefined && {restriction: {period: {end: new Date(answerBy).toISOString()}}}),
  }
}

/** In the words of https://hl7.org/fhir/R4/valueset-task-status.html */
function statusOf(state: Entry['state']): string {
  if (state?.outcome === 'not-a-patient') return 'cancelled'
  if (state?.outcome === 'not-for-us') return 'rejected'
  return {open: 'requested', taken: 'in-progress', waiting: 'on-hold', done: 'completed'}[
    state?.stage ?? 'open'
  ]
}

const toldElsewhere = new Set<FieldName>(['name', 'phone', 'email', 'topic'])

/** Answers that have no field in FHIR: how and when to call, and what support is needed. */
function notesOf(answers: Consultation): {text: string}[] {
  return fieldNames.flatMap((name) => {
    const answer = toldElsewhere.has(name) ? '' : sayAnswer(answers, name)
    const {mailLabel: label} = questions[name]
    return answer === '' ? [] : [{text: label.endsWith('?') ? `${label} ${answer}` : `${label}: ${answer}`}]
  })
}
