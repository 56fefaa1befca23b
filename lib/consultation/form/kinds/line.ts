import {z} from 'zod'
import {linkStart} from '../link-start.ts'
import {isLongerThan, toPlainLine, withoutPiledMarks} from '../plain-line.ts'
import {typedLine} from './typed-line.ts'
import type {InputHints, Wording} from './wording.ts'

type Line = Wording & {
  /** Names the answer in messages, like `Name` in `Name must be 128 characters or less`. */
  subject: string
  /** Characters as a person counts them. */
  limit: number
  input: InputHints
}

const base = {kind: 'line', isFreeText: true} as const

/** Free text on one line that a patient must give. It may hold no web address. */
export function requiredLine<const Question extends Line & {missing: string; linkError: string}>(
  question: Question,
) {
  const {limit, missing, linkError} = question
  const rule = shortLine(question, missing)
    .refine((text) => text !== '', missing)
    .refine((text) => !isLongerThan(limit, text), tooLong(question))
    .refine((text) => !linkStart.test(text), linkError)
    .transform(withoutPiledMarks)
  return {...question, ...base, rule, kept: z.string()}
}

/** Free text on one line that a patient may give. */
export function optionalLine<const Question extends Line & {wrong: string}>(question: Question) {
  const rule = shortLine(question, question.wrong)
    .refine((text) => !isLongerThan(question.limit, text), tooLong(question))
    .transform((text) => withoutPiledMarks(text) || undefined)
    .optional()
  return {...question, ...base, optional: true as const, rule, kept: z.string().optional()}
}

function shortLine(question: Line, wrongType: string) {
  return typedLine(toPlainLine, wrongType, tooLong(question))
}

function tooLong({subject, limit}: Line): string {
  return `${subject} must be ${limit} characters or less`
}
