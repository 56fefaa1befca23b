import type {CustomValidatorResult, Path, Rule, SanityDocument, SchemaTypeDefinition} from 'sanity'
import {dayIn} from '../days.ts'
import {checkDocument, type Finding} from '../wording/check-document.ts'

/** Whatever is wrong with the words of a document is shown at its place; an error stops publishing. */
export function withWordingChecks(type: SchemaTypeDefinition): SchemaTypeDefinition {
  if (type.type !== 'document') return type
  const {validation} = type
  return {
    ...type,
    validation: (rule: Rule) => [
      ...[typeof validation === 'function' ? validation(rule) : []].flat(),
      rule.custom<SanityDocument>(findingsOf('error')),
      rule.custom<SanityDocument>(findingsOf('warning')).warning(),
    ],
  } as SchemaTypeDefinition
}

/** What a field of the form says itself. */
const BESIDE_THE_FIELD = new Set<Finding['rule']>(['published-in-future', 'placeholder'])

/** The warnings that a person may accept. A placeholder has to be filled in. */
export function warningsOf(document: SanityDocument): Finding[] {
  return reported(document, 'warning')
}

function reported(document: SanityDocument, severity: Finding['severity']): Finding[] {
  return findings(document).filter(
    (finding) => finding.severity === severity && !BESIDE_THE_FIELD.has(finding.rule),
  )
}

function findingsOf(severity: Finding['severity']) {
  return (document: SanityDocument | undefined): CustomValidatorResult => {
    if (!document) return true
    const found = reported(document, severity)
    if (found.length === 0) return true
    return found.map(({message, text, path}) => ({message: withSentence(message, text), path: pathOf(path)}))
  }
}

/** Both rules above look at the same document one after the other. */
const known = new WeakMap<SanityDocument, Finding[]>()

function findings(document: SanityDocument): Finding[] {
  const found =
    known.get(document) ??
    checkDocument(document, {
      // The Studio checks one document: what depends on others, `npm run content:check` finds.
      lookUp: () => undefined,
      today: dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone),
    })
  known.set(document, found)
  return found
}

const LONGEST_QUOTE = 120

function withSentence(message: string, text: string): string {
  if (text === '') return message
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…` : text
  return `“${quote}”: ${message}`
}

/** `body[_key=="b3"].title` as the Studio names a place. */
function pathOf(path: string): Path {
  return [...path.matchAll(/\[_key=="([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, key, index, name = '']) =>
    key !== undefined ? {_key: key} : index !== undefined ? Number(index) : name,
  )
}
