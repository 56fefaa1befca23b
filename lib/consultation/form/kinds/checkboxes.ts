import {z} from 'zod'
import type {Option, Wording} from './wording.ts'

/** Any number of answers, kept in the order of the options. `error` is shown for one that is not an option. */
export function checkboxes<const Value extends string, const Question extends Wording>(
  question: Question & {options: readonly Option<Value>[]; error: string},
) {
  const values = question.options.map(({value}) => value)
  const isOption = (text: string) => values.some((value) => value === text)
  const rule = z
    .array(z.string(), question.error)
    .nullish()
    .refine((chosen) => chosen?.every(isOption) ?? true, question.error)
    .transform((chosen) => values.filter((value) => chosen?.includes(value)))
  const kept = z.array(z.enum(values))
  return {...question, kind: 'checkboxes' as const, isFreeText: false, optional: true as const, rule, kept}
}
