import {setImmediate} from 'node:timers/promises'
import {z} from 'zod'
import {toCsv} from '../../consultation/desk/to-csv.ts'
import {AnswersError} from '../../consultation/form/kept-answers.ts'
import {toPlainLine} from '../../consultation/form/plain-line.ts'
import {fieldNames, questions} from '../../consultation/form/questions.ts'
import {sayAnswer} from '../../consultation/form/say-answer.ts'
import type {Consultation} from '../../consultation/form/schema.ts'
import {unsealAnswers} from '../../consultation/form/sealed-answers.ts'
import {answerByText, readReplyPromise} from '../../consultation/reply-promise.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {recordAccess} from '../access/record-access.ts'
import {readWork} from '../actions/read-work.ts'
import type {WorkState} from '../actions/work-shapes.ts'
import type {DeskParts, DeskStaff} from '../desk-parts.ts'
import {outcomeWords} from '../views.ts'

const AT_ONCE = 50

export type Exported = {type: string; name: string; body: string}

const formShape = z.object({
  since: z.iso.date(),
  reason: z
    .string()
    .transform(toPlainLine)
    .refine((text) => text.length >= 5 && text.length <= 200),
  format: z.enum(['csv', 'json']),
})

/** The answers are undefined when they were deleted after their time, or no key opens them. */
type Entry = {request: RequestSummary; state: WorkState | undefined; answers: Consultation | undefined}

/**
 * All that is kept since a day, for a lead who says why. What was erased is not in it. The first line names who took it
 * and when, so that a copy that is found tells whose it is. Undefined if the form is not filled in.
 */
export async function exportRequests(
  {db, store, keys, now}: DeskParts,
  {email: who}: DeskStaff,
  form: FormData,
): Promise<Exported | undefined> {
  const at = now()
  const typed = formShape.safeParse(Object.fromEntries(form))
  if (!typed.success) return undefined
  const {since, reason, format} = typed.data
  await recordAccess(db, {who, what: 'export', detail: `${format} since ${since}: ${reason}`}, at)
  const entries: Entry[] = []
  for (const request of await store.listSince(Date.parse(`${since}T00:00:00Z`))) {
    const payload = await store.readPayload(request.id)
    const state = (await readWork(db, request.reference))?.state
    entries.push({request, state, answers: openAnswers(request.id, payload, keys)})
    // SQLite blocks the process: let requests of patients through in between.
    if (entries.length % AT_ONCE === 0) await setImmediate()
  }
  const taken = `Exported by ${who} on ${new Date(at).toISOString()}: ${reason}`
  const name = `requests-since-${since}.${format}`
  return format === 'csv'
    ? {type: 'text/csv; charset=utf-8', name, body: csvOf(taken, entries)}
    : {type: 'application/json', name, body: jsonOf(taken, entries)}
}

function openAnswers(id: string, payload: Uint8Array | undefined, keys: KeyRing): Consultation | undefined {
  if (!payload || payload.length === 0) return undefined
  try {
    return unsealAnswers(keys, id, payload)
  } catch (error) {
    // The others must be exported although this one cannot be read.
    if (error instanceof SealError || error instanceof AnswersError) return undefined
    throw error
  }
}

function csvOf(taken: string, entries: readonly Entry[]): string {
  const labels = fieldNames.map((name) => questions[name].mailLabel)
  const rows = entries.map(({request, state, answers}) => [
    request.reference,
    new Date(request.createdAt).toISOString(),
    answers ? request.state : `${request.state}, answers cannot be read`,
    promisedOf(request),
    state?.outcome ? outcomeWords[state.outcome] : (state?.stage ?? ''),
    ...fieldNames.map((name) => (answers ? sayAnswer(answers, name) : '')),
  ])
  return toCsv([[taken], ['Reference', 'Received', 'State', 'Promised', 'Work', ...labels], ...rows])
}

function jsonOf(taken: string, entries: readonly Entry[]): string {
  const requests = entries.map(({request, state, answers}) => ({
    reference: request.reference,
    received: new Date(request.createdAt).toISOString(),
    state: request.state,
    promised: promisedOf(request),
    work: state && {stage: state.stage, outcome: state.outcome, tries: state.tries},
    answers: answers ?? null,
  }))
  return JSON.stringify({taken, requests}, undefined, 2)
}

function promisedOf({promised}: RequestSummary): string {
  const read = readReplyPromise(promised)
  return (read && answerByText(read)) ?? ''
}
