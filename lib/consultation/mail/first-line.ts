import {dayAndTimeText} from '../../hours/hours-text.ts'
import type {Consultation} from '../form/schema.ts'
import type {Promised} from '../promise.ts'

/**
 * What to do and by when, as the patient was told. It stands in lists of mail and on locked screens: it names nobody.
 */
export function firstLine(consultation: Consultation, promised: Promised): string {
  const by = byWhen(promised)
  if (consultation.contactBy === 'email') return by ? `Write ${by}` : 'Write to the patient'
  return `${by ? `Call ${by}` : 'Call the patient'}; ${MESSAGE_RULE[consultation.messages]}`
}

/** The same for a message that tells nothing of what was chosen. */
export function firstLineOfReference(promised: Promised): string {
  const by = byWhen(promised)
  return by ? `Read the request and answer ${by}` : 'Read the request and answer'
}

/** In the clinic's time. The zone is named further down. */
function byWhen({timeZone, answerBy}: Promised): string | undefined {
  return timeZone && answerBy !== undefined ? `by ${dayAndTimeText(timeZone, answerBy)}` : undefined
}

const MESSAGE_RULE = {
  'clinic-name': 'a message may name the clinic',
  'number-only': 'leave only your name and number',
  no: 'leave no message',
}
