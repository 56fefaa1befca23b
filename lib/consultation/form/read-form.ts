import type {TypedValues} from './form-answer.ts'
import {hiddenFields} from './hidden-fields.ts'
import {type FieldName, fieldNames, questions} from './questions.ts'
import type {ConsultationInput} from './schema.ts'

/** Some browser extensions add fields of their own. */
const SPARE_ENTRIES = 6
/** Next adds entries of its own, which are not counted. */
export const MOST_ENTRIES =
  fieldNames.map(entriesOf).reduce((sum, count) => sum + count) + hiddenFields.length + SPARE_ENTRIES
/** Longer than any limit, so that the patient gets back what was too long; short enough to send back. */
const MOST_ECHOED = 4_000

/** True when somebody sends more than the form can hold. */
export function isOverfull(form: FormData): boolean {
  return [...form.keys()].filter((key) => !key.startsWith('$ACTION')).length > MOST_ENTRIES
}

/**
 * The answers by name. Only known names are read, so nothing a sender invents reaches an object key; a file counts
 * as no answer. A single answer that comes twice stays a list, which the schema refuses.
 */
export function readForm(form: FormData): ConsultationInput {
  const input: Record<string, string | string[] | undefined> = {}
  for (const name of fieldNames) {
    const texts = textsOf(form, name)
    input[name] = questions[name].kind === 'checkboxes' || texts.length > 1 ? texts : texts[0]
  }
  return input as ConsultationInput
}

/** What was typed, to fill the form again. Holds no hidden field. */
export function typedValues(form: FormData): TypedValues {
  const values = fieldNames.map((name) => [
    name,
    textsOf(form, name)
      .slice(0, entriesOf(name))
      .map((text) => text.slice(0, MOST_ECHOED).toWellFormed()),
  ])
  return Object.fromEntries(values)
}

/** How many entries the question has in a form at most. */
function entriesOf(name: FieldName): number {
  const question = questions[name]
  return question.kind === 'checkboxes' ? question.options.length : 1
}

function textsOf(form: FormData, name: FieldName): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}
