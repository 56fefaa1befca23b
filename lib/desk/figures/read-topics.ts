import {setImmediate} from 'node:timers/promises'
import {z} from 'zod'
import {AnswersError} from '../../consultation/form/kept-answers.ts'
import {questions} from '../../consultation/form/questions.ts'
import {sayAnswer} from '../../consultation/form/say-answer.ts'
import {unsealAnswers} from '../../consultation/form/sealed-answers.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import type {DeskParts} from '../desk-parts.ts'

/** Opened in one go, before requests of patients are let through. */
const AT_ONCE = 50

const UNSAID = 'No answer'
const DELETED = 'Answers deleted after their time'
const UNREADABLE = 'Answers that cannot be read'

/** What a request can be about: the options of the form, and why none of them is known. */
export const topicNames: readonly string[] = [
  ...questions.topic.options.map(({label}) => label),
  UNSAID,
  DELETED,
  UNREADABLE,
]

/** Opens the answers of these requests, and keeps nothing of them but one of `topicNames`, by the request's id. */
export async function readTopics(
  {db, keys}: Pick<DeskParts, 'db' | 'keys'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const topics = new Map<string, string>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const places = some.map((_, place) => `$${place + 1}`).join(', ')
    const rows = await db.query(`select id, payload from consultation_requests where id in (${places})`, some)
    for (const {id, payload} of rows.map((row) => sealedRow.parse(row)))
      topics.set(id, topicOf(id, payload, keys))
    await setImmediate()
  }
  return topics
}

const sealedRow = z.object({id: z.string(), payload: z.instanceof(Uint8Array)})

function topicOf(id: string, payload: Uint8Array, keys: KeyRing): string {
  if (payload.length === 0) return DELETED
  try {
    return sayAnswer(unsealAnswers(keys, id, payload), 'topic') || UNSAID
  } catch (error) {
    if (error instanceof SealError || error instanceof AnswersError) return UNREADABLE
    throw error
  }
}
