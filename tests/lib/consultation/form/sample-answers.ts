import type {ContactWay, Option} from '../../../../lib/consultation/form/kinds/wording.ts'
import {type FieldName, fieldNames, questions} from '../../../../lib/consultation/form/questions.ts'

/** What is sent for a question, and the word by which it is found again wherever it goes. */
export type Sample = {name: FieldName; sent: string; word: string}

/** An answer to every question that is kept for this way of contact. Each has a word of its own. */
export function sampleAnswers(way: ContactWay): Sample[] {
  return fieldNames.flatMap((name) => {
    const question = questions[name]
    if ('onlyFor' in question && question.onlyFor !== way) return []
    const {sent, word} = sampleOf(name, way)
    return {name, sent, word}
  })
}

/** The form that holds them. */
export function sampleForm(way: ContactWay, others: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const {name, sent} of sampleAnswers(way)) form.append(name, sent)
  for (const [name, value] of Object.entries(others)) form.append(name, value)
  return form
}

/** The words that a patient typed, and did not choose: they must be in no log. */
export function typedWords(way: ContactWay): string[] {
  return sampleAnswers(way)
    .filter(({name}) => !('options' in questions[name]))
    .map(({word}) => word)
}

function sampleOf(name: FieldName, way: ContactWay): {sent: string; word: string} {
  const question = questions[name]
  switch (question.kind) {
    case 'line':
      return {sent: `Canary ${name}canary`, word: `${name}canary`}
    case 'phone':
      return {sent: '804-555-0177', word: '804-555-0177'}
    case 'email':
      return {sent: `${name}canary@mail.example`, word: `${name}canary@mail.example`}
    case 'radios':
    case 'checkboxes': {
      const options: readonly Option[] = question.options
      const chosen = options.find(({value}) => value === way) ?? options[1] ?? {value: '', label: ''}
      return {sent: chosen.value, word: chosen.label}
    }
  }
}
