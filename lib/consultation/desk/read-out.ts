import {findUnreadable, sayUnreadable} from '../../outbox/seal/find-unreadable.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {AnswersError} from '../form/kept-answers.ts'
import {fieldNames, questions} from '../form/questions.ts'
import {sayAnswer} from '../form/say-answer.ts'
import type {Consultation} from '../form/schema.ts'
import {unsealAnswers} from '../form/sealed-answers.ts'
import {toClinicEmail} from '../mail/clinic-email.ts'
import {answerByText, readReplyPromise, replyPromiseFor} from '../reply-promise.ts'
import type {Desk} from './command.ts'
import {toCsv} from './to-csv.ts'

/** As the clinic's mail says it, so that nothing has to be learned twice. */
export async function textOf(desk: Desk, summary: RequestSummary): Promise<string> {
  const {reference, createdAt, purgedAt, promised: kept} = summary
  if (purgedAt !== undefined) return 'The content was deleted after its time.'
  const consultation = await answersOf(desk, summary)
  const promised = readReplyPromise(kept) ?? replyPromiseFor(undefined, createdAt)
  const request = {consultation, reference, receivedAt: createdAt, promised}
  return (await toClinicEmail(request, {from: '', to: ''})).text
}

async function answersOf({store, keys}: Desk, {id, reference}: RequestSummary): Promise<Consultation> {
  const sealed = await store.readPayload(id)
  if (!sealed) throw new Error(`There is no request ${reference} any more.`)
  return unsealAnswers(keys, id, sealed)
}

/** A row for each request that can be opened, with a column for each question. The others are named beside it. */
export async function exportAll(desk: Desk, requests: readonly RequestSummary[]): Promise<string> {
  const labels = fieldNames.map((name) => questions[name].mailLabel)
  const rows: string[][] = [['Reference', 'Received', 'State', 'Promised', ...labels]]
  const left: string[] = []
  for (const request of requests) {
    try {
      rows.push(await toRow(desk, request))
    } catch (error) {
      // The others must be exported although this one cannot be read.
      const isKnown = error instanceof SealError || error instanceof AnswersError
      left.push(`${request.reference}: ${isKnown ? error.message : 'cannot be read'}`)
    }
  }
  if (left.length > 0) desk.warn(`${left.length} of ${requests.length} are left out:\n${left.join('\n')}`)
  return toCsv(rows)
}

async function toRow(desk: Desk, request: RequestSummary): Promise<string[]> {
  const {reference, createdAt, state, promised: kept, purgedAt} = request
  const promised = readReplyPromise(kept)
  const consultation = purgedAt === undefined ? await answersOf(desk, request) : undefined
  return [
    reference,
    new Date(createdAt).toISOString(),
    consultation ? state : `${state}, content deleted`,
    (promised && answerByText(promised)) ?? '',
    ...fieldNames.map((name) => (consultation ? sayAnswer(consultation, name) : '')),
  ]
}

/** Tells of requests that the keys do not open, wherever they are kept. */
export async function warnOfUnreadable({store, keys, journal, warn}: Desk): Promise<void> {
  for (const sentence of sayUnreadable(await findUnreadable(store, keys, journal))) warn(sentence)
}
