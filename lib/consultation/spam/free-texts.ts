import {type FieldName, fieldNames, questions} from '../form/questions.ts'
import type {Consultation} from '../form/schema.ts'

/** The answers in the patient's own words, without numbers and addresses: spam stands in these. */
export function freeTexts(consultation: Consultation): string[] {
  const answers: Partial<Record<FieldName, unknown>> = consultation
  return fieldNames
    .filter((name) => questions[name].isFreeText)
    .map((name) => answers[name])
    .filter((answer) => typeof answer === 'string')
}
