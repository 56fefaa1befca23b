import {z} from 'zod'
import {toContactLine} from '../contact/contact-line.ts'
import {MOST_PHONE} from '../contact/phone-length.ts'
import {withoutPiledMarks} from '../plain-line.ts'
import {typedLine} from './typed-line.ts'
import type {InputHints, Wording} from './wording.ts'

export const phoneFormatError =
  'Enter a phone number in the correct format, like 804 555 0142. Start other countries’ numbers with +'

const input: InputHints = {type: 'tel', inputMode: 'tel', autoComplete: 'tel', size: 'short'}

const rule = typedLine(toContactLine, phoneFormatError, phoneFormatError)
  .transform(withoutPiledMarks)
  .refine((text) => text !== '', 'Enter a phone number so we can call you')
  .refine(couldBePhone, phoneFormatError)

/** A phone number. The server also asks `isDialable`, whose tables are too heavy for the browser. */
export function phone<const Question extends Wording>(question: Question) {
  return {...question, kind: 'phone' as const, isFreeText: false, input, rule, kept: z.string()}
}

/** Seven digits in any script are the least that a phone network dials; letters may stand for the last. */
function couldBePhone(text: string): boolean {
  const digits = (text.match(/\p{Nd}/gu) ?? []).length
  return text.length <= MOST_PHONE && (digits >= 7 || (digits >= 3 && /(?:[a-z][ .-]?){3}/i.test(text)))
}
