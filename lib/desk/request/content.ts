import {AnswersError} from '../../consultation/form/kept-answers.ts'
import {sayAnswer} from '../../consultation/form/say-answer.ts'
import type {Consultation} from '../../consultation/form/schema.ts'
import {unsealAnswers} from '../../consultation/form/sealed-answers.ts'
import {answerLines, telLink} from '../../consultation/mail/answer-lines.ts'
import {messageAdvice} from '../../consultation/message-advice.ts'
import type {ReplyPromise} from '../../consultation/reply-promise.ts'
import {dayText} from '../../hours/hours-text.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import {isGoodTime} from '../queue/good-time.ts'
import type {RequestView} from '../views.ts'

type Kept = {id: string; payload: Uint8Array | undefined; promised: ReplyPromise | undefined; now: number}

/** What the patient wrote, or why it cannot be shown. */
export function openContent(
  {id, payload, promised, now}: Kept,
  keys: KeyRing,
): Pick<RequestView, 'content' | 'problem'> {
  if (!payload || payload.length === 0)
    return {content: undefined, problem: 'What the patient wrote was deleted after its time.'}
  try {
    return {content: toContent(unsealAnswers(keys, id, payload), promised, now), problem: undefined}
  } catch (error) {
    if (!(error instanceof SealError || error instanceof AnswersError)) throw error
    return {content: undefined, problem: `This request cannot be read: ${error.message}.`}
  }
}

function toContent(consultation: Consultation, promised: ReplyPromise | undefined, now: number) {
  const isCall = consultation.contactBy === 'phone'
  const estimate = promised?.estimateBy
  return {
    name: sayAnswer(consultation, 'name'),
    phone: isCall ? {shown: sayAnswer(consultation, 'phone'), href: telLink(consultation.phone)} : undefined,
    messageAdvice: isCall ? messageAdvice[consultation.messages] : undefined,
    support: sayAnswer(consultation, 'support') || undefined,
    estimateBy: consultation.topic === 'cost' && estimate ? dayText(estimate) : undefined,
    isGoodTime: isCall && isGoodTime(consultation.times, promised?.timeZone, now),
    answers: answerLines(consultation).map(({question, answer, href}) => ({question, answer, href})),
  }
}
