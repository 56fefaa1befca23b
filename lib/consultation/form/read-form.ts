import {type FieldName, fieldNames, type TypedValues} from './fields.ts'
import type {ConsultationInput} from './schema.ts'

/** The form has at most 16 entries. Next adds some of its own, which are not counted. */
const MOST_ENTRIES = 20
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
  for (const field of fieldNames) {
    const texts = textsOf(form, field)
    input[field] = field === 'times' || texts.length > 1 ? texts : texts[0]
  }
  return input as ConsultationInput
}

/** What was typed, to fill the form again. Holds no hidden field. */
export function typedValues(form: FormData): TypedValues {
  const first = (field: FieldName) => (textsOf(form, field)[0] ?? '').slice(0, MOST_ECHOED).toWellFormed()
  return {
    name: first('name'),
    contactBy: first('contactBy'),
    phone: first('phone'),
    email: first('email'),
    messages: first('messages'),
    times: textsOf(form, 'times')
      .slice(0, MOST_ENTRIES)
      .map((time) => time.slice(0, MOST_ECHOED)),
    topic: first('topic'),
    support: first('support'),
  }
}

function textsOf(form: FormData, field: FieldName): string[] {
  return form.getAll(field).filter((value) => typeof value === 'string')
}
