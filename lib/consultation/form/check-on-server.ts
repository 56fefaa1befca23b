import {webAddressIn} from '../spam/web-address.ts'
import {isDialable} from './contact/check-phone.ts'
import type {FieldErrors} from './form-answer.ts'
import {phoneFormatError} from './kinds/phone.ts'
import {fieldNames, questions} from './questions.ts'
import type {Consultation} from './schema.ts'

/** The rules whose tables are too heavy for the browser. */
export function checkOnServer(consultation: Consultation): FieldErrors {
  const answers: Record<string, unknown> = consultation
  const errors: FieldErrors = {}
  for (const name of fieldNames) {
    const question = questions[name]
    const answer = answers[name]
    if (typeof answer !== 'string') continue
    if (question.kind === 'phone' && !isDialable(answer)) errors[name] = phoneFormatError
    if ('linkError' in question && webAddressIn(answer) === 'sure') errors[name] = question.linkError
  }
  return errors
}
