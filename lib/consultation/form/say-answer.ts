import {toPlainLine, toPlainLines} from './plain-line.ts'
import {type FieldName, questions} from './questions.ts'
import type {Consultation} from './schema.ts'

/**
 * An answer in the words of the form. Returns '' if there is none. Free text may have several lines, also where the
 * form asks for one: the request may have been stored by an earlier release.
 */
export function sayAnswer(consultation: Consultation, name: FieldName): string {
  const answers: Partial<Record<FieldName, string | string[]>> = consultation
  const answer = answers[name]
  const question = questions[name]
  if (answer === undefined) return ''
  if ('options' in question) return [answer].flat().map(labelIn(question.options)).join(', ')
  const toPlain = question.isFreeText ? toPlainLines : toPlainLine
  return toPlain(String(answer))
}

function labelIn(options: readonly {value: string; label: string}[]) {
  return (chosen: string) => options.find(({value}) => value === chosen)?.label ?? chosen
}
