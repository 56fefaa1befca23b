import type {FieldError, FieldErrors as FormErrors} from 'react-hook-form'
import type {FieldErrors, NotReceived} from '@/lib/consultation/form/form-answer'
import type {ConsultationInput} from '@/lib/consultation/form/schema'
import type {SendResult} from './send-consultation'

/** As react-hook-form keeps them. `root` concerns the form as a whole. */
export type ConsultationErrors = FormErrors<ConsultationInput>

/** A received request is answered with another page. */
export type PostAnswer = NotReceived

/** Type of the `root` error when nobody can say whether the request arrived. */
export const UNCONFIRMED = 'unconfirmed'

export function toFormErrors({form, ...fields}: FieldErrors): ConsultationErrors {
  const errors: Record<string, FieldError> = {}
  for (const [name, message] of Object.entries(fields)) errors[name] = {type: 'rule', message}
  if (form) errors.root = {type: 'rule', message: form}
  return errors
}

export function errorsOf(answer: PostAnswer | SendResult | null): ConsultationErrors {
  if (answer?.status === 'invalid') return toFormErrors(answer.errors)
  const root: FieldError = {type: UNCONFIRMED}
  return answer?.status === 'unavailable' ? Object.fromEntries([['root', root]]) : {}
}
