import {type FieldName, fieldNames, questions} from '../form/questions.ts'
import type {Consultation} from '../form/schema.ts'

/** What was typed and is no number or address: where a machine puts what it has to say. */
export function freeTexts(consultation: Consultation): string[] {
  const answers: Partial<Record<FieldName, unknown>> = consultation
  return fieldNames
    .filter((name) => questions[name].isFreeText)
    .map((name) => answers[name])
    .filter((answer) => typeof answer === 'string')
}
