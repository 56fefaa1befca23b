import {dayAndTimeText} from '../../hours/hours-text.ts'
import type {Consultation} from '../form/schema.ts'
import type {ReplyPromise} from '../reply-promise.ts'

/** What to do and by when. It names nobody, because lists of mail and locked screens show it. */
export function firstLine(consultation: Consultation, promised: ReplyPromise): string {
  const by = byWhen(promised)
  if (consultation.contactBy === 'email') return by ? `Write ${by}` : 'Write to the patient'
  return `${by ? `Call ${by}` : 'Call the patient'}; ${MESSAGE_RULE[consultation.messages]}`
}

/** The same for a message that holds no answers. */
export function firstLineOfReference(promised: ReplyPromise): string {
  const by = byWhen(promised)
  return by ? `Read the request and answer ${by}` : 'Read the request and answer'
}

/** In the clinic's time zone, which the mail names further down. */
function byWhen({timeZone, answerBy}: ReplyPromise): string | undefined {
  return timeZone && answerBy !== undefined ? `by ${dayAndTimeText(timeZone, answerBy)}` : undefined
}

const MESSAGE_RULE = {
  'clinic-name': 'a message may name the clinic',
  'number-only': 'leave only your name and number',
  no: 'leave no message',
}
