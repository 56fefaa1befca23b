import type {FieldErrors} from './form-answer.ts'
import {readForm} from './read-form.ts'
import {type Consultation, consultationSchema, toFieldErrors} from './schema.ts'

/** The answers, or what is wrong with them, by the rules that browser and server have in common. */
export function checkForm(
  form: FormData,
): {consultation: Consultation; errors?: never} | {errors: FieldErrors} {
  const {data, error} = consultationSchema.safeParse(readForm(form))
  return error ? {errors: toFieldErrors(error)} : {consultation: data}
}
