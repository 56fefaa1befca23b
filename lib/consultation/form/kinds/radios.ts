import {z} from 'zod'
import type {Option, Wording} from './wording.ts'

/** `error` is shown when an answer is missing, or is not one of the options. */
type Radios<Value extends string> = Wording & {options: readonly Option<Value>[]; error: string}

const base = {kind: 'radios', isFreeText: false} as const

/** One of several answers, which a patient must choose. */
export function radios<const Value extends string, const Question extends Wording>(
  question: Question & Radios<Value>,
) {
  const kept = z.enum(question.options.map(({value}) => value))
  return {...question, ...base, rule: z.enum(kept.options, question.error), kept}
}

/** One of several answers, or none. */
export function optionalRadios<const Value extends string, const Question extends Wording>(
  question: Question & Radios<Value>,
) {
  const kept = z.enum(question.options.map(({value}) => value))
  // A group without a choice is `null`, `''` or absent.
  const rule = z
    .union([kept, z.literal('')], question.error)
    .nullish()
    .transform((choice) => choice || undefined)
    .optional()
  return {...question, ...base, optional: true as const, rule, kept: kept.optional()}
}
