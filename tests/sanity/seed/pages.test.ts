import {describe, expect, test} from 'vitest'
import {citationId} from '@/sanity/seed/citations/citations'
import {pageContent} from '@/sanity/seed/pages/page-content'
import {articleIds, slugs} from '@/sanity/seed/seed-document'
import {citationKeys} from '@/sanity/seed/seed-documents'
import type {SimpleText} from '@/sanity/types.generated'
import {bodyPassages, type Passage} from './passages'
import {readingGrade, sentencesOf, wordsOf} from './readability'
import {riskyWords} from './risky-words'
import {isShare} from './shares'

const {treatments, conditions, glossary, legalPages, ...pages} = pageContent

const parts: [name: string, part: object][] = [
  ...treatments.map((treatment): [string, object] => [`treatment ${treatment.key}`, treatment]),
  ...conditions.map((condition): [string, object] => [`condition ${condition.key}`, condition]),
  ...legalPages.map((page): [string, object] => [`legal page ${page.key}`, page]),
  ...Object.values(pages).map((page): [string, object] => [`page ${page.key}`, page]),
  ['glossary', glossary],
]

describe.each(parts)('%s', (name, part) => {
  const passages = passagesIn(part)
  const sentences = passages.flatMap(({text}) => sentencesOf(text))
  const text = sentences.join('\n')

  test('is short and plain, and does not praise, promise or shout', () => {
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([])
    const long = passages.filter(({kind, text}) => kind === 'paragraph' && sentencesOf(text).length > 3)
    expect(long.map(({text}) => text)).toEqual([])
    expect(sentences.flatMap((sentence) => sentence.match(riskyWords) ?? [])).toEqual([])
    expect(text).not.toMatch(/!/)
  })

  test('can be read with ease', () => {
    expect(readingGrade(sentences)).toBeLessThanOrEqual(name === 'page for-clinicians' ? 11 : 8)
  })

  test('marks the source of each number, and everything that the clinic must supply', () => {
    const bare = passages.filter(
      ({claim, kind, sources}) =>
        (isShare(claim) && !sources.some((source) => source.startsWith('citation-'))) ||
        (kind === 'field' && /\d/.test(claim.replaceAll(/\b(?:988|911)\b/g, ''))),
    )
    expect(bare.map(({text}) => text)).toEqual([])
    const brackets = text.match(/\[[^\]]*\]?/g) ?? []
    expect(brackets.filter((bracket) => !/^\[Clinic to supply: [^\]]+\]$/.test(bracket))).toEqual([])
  })

  test('leads only to sources and pages that exist', () => {
    const known = new Set([
      ...citationKeys().map(citationId),
      'https://www.mayoclinic.org/drugs-supplements/ketamine-injection-route/precautions/drg-20075559',
    ])
    expect(passages.flatMap(({sources}) => sources).filter((source) => !known.has(source))).toEqual([])
    const addresses = JSON.stringify(part).match(/(?<="href":")\/[^"]*/g) ?? []
    const ours: string[] = Object.values(slugs).map((slug) => `/education/${slug}`)
    expect(addresses.filter((address) => !ours.includes(address))).toEqual([])
  })

  test('says off-label where it speaks of ketamine for an illness, 988 where it speaks of suicide', () => {
    if (/ketamine/i.test(text) && /depression|anxiety|ptsd|bipolar|lasting pain/i.test(text)) {
      expect(text).toMatch(/off-label/)
    }
    if (/suicid/i.test(text)) expect(text).toMatch(/\b988\b/)
    const bareApproval = sentences.filter(
      (sentence) =>
        /\bapproved\b/i.test(sentence) && !/anesthe|\bnot\b|\bno\b|esketamine|spravato/i.test(sentence),
    )
    expect(bareApproval).toEqual([])
  })
})

test('every treatment names the rule on driving, other ways, and conditions that have a page', () => {
  const keys = conditions.map(({key}) => key)
  for (const {key, afterVisit, alternatives, offeredFor, readNext} of treatments) {
    expect(textOf(afterVisit), key).toMatch(/do not drive/i)
    expect(textOf(afterVisit), key).toMatch(/until the next day, after a night of sleep/)
    expect(alternatives.length, key).toBeGreaterThan(0)
    expect(keys).toEqual(expect.arrayContaining(offeredFor.map(({condition}) => condition)))
    expect(Object.keys(articleIds)).toEqual(expect.arrayContaining(readNext))
  }
})

test('only an approved use counts as on the label', () => {
  const onLabel = treatments.filter(({offeredFor}) => offeredFor.some((use) => use.onLabel))
  expect(onLabel.map(({key}) => key)).toEqual(['esketamine-nasal-spray'])
})

test('every condition names care that comes before ketamine', () => {
  for (const {key, firstLineCare} of conditions) expect(firstLineCare.length, key).toBeGreaterThanOrEqual(3)
})

test('the glossary has at least thirty words, each once, in the order of the alphabet', () => {
  const terms = glossary.map(({term}) => term)
  expect(terms.length).toBeGreaterThanOrEqual(30)
  expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length)
  expect(glossary.filter(({meaning}) => sentencesOf(meaning).length > 2)).toEqual([])
})

test('every legal page is marked as a draft for the lawyer', () => {
  for (const {draftNote, effectiveFrom} of legalPages) {
    expect(draftNote).toMatch(/^Draft\. .*lawyer/)
    expect(effectiveFrom).toMatch(/^\[Clinic to supply/)
  }
})

/** Everything in a part that a patient can read. Keys, kinds and names of articles are not for reading. */
function passagesIn(part: unknown, field = ''): Passage[] {
  if (isText(part)) return bodyPassages(part)
  if (Array.isArray(part)) return part.flatMap((entry) => passagesIn(entry, field))
  if (typeof part === 'string') {
    return hidden.has(field) ? [] : [{kind: 'field', text: part, claim: part, sources: []}]
  }
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, entry]) => passagesIn(entry, name))
}

const hidden = new Set([
  'key',
  'kind',
  'fdaStatus',
  'fdaApprovedFor',
  'condition',
  'evidenceLevel',
  'crisisPanel',
  'readNext',
])

function isText(part: unknown): part is SimpleText {
  return Array.isArray(part) && part.length > 0 && part.every((entry) => entry?._type === 'block')
}

function textOf(text: SimpleText): string {
  return bodyPassages(text)
    .map((passage) => passage.text)
    .join('\n')
}
