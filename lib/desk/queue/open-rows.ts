import {AnswersError} from '../../consultation/form/kept-answers.ts'
import {sayAnswer} from '../../consultation/form/say-answer.ts'
import {unsealAnswers} from '../../consultation/form/sealed-answers.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import {dueAt, type Urgency, urgencyOf} from './due.ts'
import {isGoodTime} from './good-time.ts'
import type {QueuedRequest} from './list-queue.ts'
import {UNDELIVERED_MS} from './tabs.ts'

/** A line of the queue. Nobody is named in it: a screen at a front desk is seen by others. */
export type QueueRow = Pick<QueuedRequest, 'reference' | 'createdAt' | 'delivery' | 'signs' | 'state'> & {
  dueAt: number | undefined
  urgency: Urgency
  timeZone: string | undefined
  isWaitingForMail: boolean
  isEmptied: boolean
  /** Undefined when the content is deleted, or no key opens it. */
  answers: {contactBy: string; topic: string; isGoodTime: boolean; needsSupport: boolean} | undefined
}

/** Opens a page of requests as far as the list needs it. One that cannot be opened hides no other one. */
export function openRows(requests: readonly QueuedRequest[], keys: KeyRing, now: number): QueueRow[] {
  return requests.map((request) => {
    const {reference, createdAt, delivery, signs, state} = request
    return {
      reference,
      createdAt,
      delivery,
      signs,
      state,
      dueAt: dueAt(request),
      urgency: urgencyOf(request, now),
      timeZone: request.promised?.timeZone,
      isWaitingForMail: (delivery === 'queued' || delivery === 'sending') && now - createdAt > UNDELIVERED_MS,
      isEmptied: request.payload.length === 0,
      answers: answersOf(request, keys, now),
    }
  })
}

function answersOf({id, payload, promised}: QueuedRequest, keys: KeyRing, now: number): QueueRow['answers'] {
  if (payload.length === 0) return undefined
  try {
    const consultation = unsealAnswers(keys, id, payload)
    return {
      contactBy: sayAnswer(consultation, 'contactBy'),
      topic: sayAnswer(consultation, 'topic'),
      isGoodTime:
        consultation.contactBy === 'phone' && isGoodTime(consultation.times, promised?.timeZone, now),
      needsSupport: consultation.support !== undefined,
    }
  } catch (error) {
    if (error instanceof SealError || error instanceof AnswersError) return undefined
    throw error
  }
}
