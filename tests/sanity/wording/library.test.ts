import {expect, test} from 'vitest'
import {seedDocuments} from '@/sanity/seed/seed-documents'
import {check, type Fields} from './documents/documents'

const documents = seedDocuments('image-0123456789012345678901234567890123456789-1600x1200-png').map(
  (document): Fields => ({...document}),
)

/** What a clinic must fill in before it opens. Nothing else may stay. */
const accepted = ['placeholder']

test('the library breaks no rule, so a rule that is too strict shows here', () => {
  const findings = documents
    .flatMap((document) => check(document, documents))
    .filter(({severity, rule}) => severity !== 'info' && !accepted.includes(rule))
    .map(({rule, id, path, text}) => `${rule} in ${id} at ${path}: ${text}`)
  expect(findings).toEqual([])
})

test('the library is large enough to try the rules', () => {
  const kinds = new Set(documents.map(({_type}) => _type))
  expect(documents.length).toBeGreaterThan(150)
  for (const kind of ['article', 'faq', 'treatment', 'condition', 'page', 'disclosure', 'glossaryTerm'])
    expect(kinds).toContain(kind)
})

test('what a clinic must fill in is found in the library', () => {
  const rules = documents.flatMap((document) => check(document, documents)).map(({rule}) => rule)
  expect(rules).toContain('placeholder')
})
