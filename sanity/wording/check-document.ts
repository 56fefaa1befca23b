import {checkText, type TextFinding} from './check-text.ts'
import {accepts} from './document/accepted-warnings.ts'
import {crisisRules} from './document/crisis-rules.ts'
import {contextOf, type ReadDocument, readDocument, type Surroundings} from './document/read-document.ts'
import {reviewRules} from './document/review-rules.ts'
import {statusRules} from './document/status-rules.ts'

export const documentRules = [...statusRules, ...reviewRules, ...crisisRules]

export type RuleName = TextFinding['rule'] | (typeof documentRules)[number]['name']

export type Finding = Omit<TextFinding, 'rule'> & {
  id: string
  /** Where it stands, as Sanity writes it: `body[_key=="b3"]`. */
  path: string
  rule: RuleName
}

/** What is wrong in a document, whatever its shape: it may come from an import, or be half written. */
export function checkDocument(value: unknown, surroundings: Surroundings): Finding[] {
  const document = readDocument(value)
  if (!document) return []
  return [...findingsOfTexts(document), ...findingsOfRules(document, surroundings)].filter(
    (finding) => !accepts(document.fields, finding),
  )
}

function findingsOfTexts(document: ReadDocument): Finding[] {
  const seen = new Set<string>()
  return document.parts.flatMap((part) =>
    checkText(part.text, contextOf(document, part))
      .filter(({rule, text}) => {
        // One missing panel is one mistake.
        const key = rule === 'suicide-without-panel' ? rule : `${rule} ${part.path} ${text}`
        return !seen.has(key) && seen.add(key)
      })
      .map((finding) => ({id: document.id, path: part.path, ...finding})),
  )
}

function findingsOfRules(document: ReadDocument, surroundings: Surroundings): Finding[] {
  return documentRules.flatMap(({name, severity, message, find}) =>
    find(document, surroundings).map((place) => ({
      id: document.id,
      path: place.path,
      rule: name,
      severity,
      message,
      text: place.text,
    })),
  )
}
