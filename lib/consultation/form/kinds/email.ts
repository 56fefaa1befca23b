import {z} from 'zod'
import {isEmail, tidyEmail} from '../contact/email-address.ts'
import {typedLine} from './typed-line.ts'
import type {InputHints, Wording} from './wording.ts'

const FORMAT_ERROR = 'Enter an email address in the correct format, like name@example.com'

const input: InputHints = {type: 'email', inputMode: 'email', autoComplete: 'email', spellCheck: false}

const rule = typedLine(tidyEmail, FORMAT_ERROR, FORMAT_ERROR)
  .refine((text) => text !== '', 'Enter an email address so we can email you')
  .refine(isEmail, FORMAT_ERROR)

/** An email address. */
export function email<const Question extends Wording>(question: Question) {
  return {...question, kind: 'email' as const, isFreeText: false, input, rule, kept: z.string()}
}
