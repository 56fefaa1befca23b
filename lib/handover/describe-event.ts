import {z} from 'zod'
import {fieldNames} from '../consultation/form/questions.ts'
import {unsealAnswers} from '../consultation/form/sealed-answers.ts'
import {readReplyPromise} from '../consultation/reply-promise.ts'
import type {KeyRing} from '../outbox/seal/key-ring.ts'
import type {Database} from '../outbox/store/database/database.ts'
import type {RequestEvent} from './event-queue.ts'

/** Returns the body of a call. Returns undefined if the request is gone, so that only its erasure can be told. */
export type DescribeEvent = (db: Database, event: RequestEvent) => Promise<string | undefined>

type Options = {
  detail: 'reference' | 'full'
  keys: KeyRing
  /** The address that a reference is appended to, if there is a desk. */
  deskUrl: string | undefined
}

/**
 * Says what happened, as the specification of Standard Webhooks wants it: `type`, `timestamp` and `data`. With `full`, an event
 * of a new request holds the answers. They are opened for each try, and stored nowhere else. Throws if no key opens them.
 */
export function eventDescriber({detail, keys, deskUrl}: Options): DescribeEvent {
  return async (db, event) => {
    const {type, at, reference, outcome} = event
    const named = {type, timestamp: new Date(at).toISOString()}
    if (type === 'request.erased') return JSON.stringify({...named, data: {reference}})
    const [row] = await db.query(findRequest, [event.requestId])
    if (!row) return undefined
    const data = {
      reference,
      ...(deskUrl && {url: `${deskUrl}${reference}`}),
      ...(type === 'request.received' && receivedData(requestRow.parse(row), detail, keys)),
      ...(type === 'request.answered' && {outcome}),
    }
    return JSON.stringify({...named, data})
  }
}

function receivedData(request: z.output<typeof requestRow>, detail: 'reference' | 'full', keys: KeyRing) {
  const answerBy = readReplyPromise(request.promised)?.answerBy
  return {
    answerBy: answerBy === undefined ? null : new Date(answerBy).toISOString(),
    ...(detail === 'full' && {answers: answersOf(request, keys)}),
  }
}

/** A field for each question, null without an answer. Null as a whole when the content was deleted after its time. */
function answersOf({id, payload}: z.output<typeof requestRow>, keys: KeyRing) {
  if (payload.length === 0) return null
  const answers: Record<string, unknown> = unsealAnswers(keys, id, payload)
  return Object.fromEntries(fieldNames.map((name) => [name, answers[name] ?? null]))
}

const requestRow = z.object({
  id: z.string(),
  promised: z.string().nullable(),
  payload: z.instanceof(Uint8Array),
})

const findRequest = 'select id, promised, payload from consultation_requests where id = $1'
