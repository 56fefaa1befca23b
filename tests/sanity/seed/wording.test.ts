import {describe, expect, test} from 'vitest'
import type {SeedDocument} from '@/sanity/seed/seed-document'
import {seedDocuments} from '@/sanity/seed/seed-documents'
import {passagesOf} from './passages'
import {readingGrade, sentencesOf, wordsOf} from './readability'
import {riskyWords} from './risky-words'

const documents = seedDocuments('image-demo-1600x1200-png')
/** The grade of one sentence says little: the words of the glossary are measured together. */
const written = documents.filter(
  ({_type}) => !['citation', 'redirect', 'glossaryTerm', 'priceItem'].includes(_type),
)

describe.each(documents.map((document) => [document._id, document] as const))('%s', (_id, document) => {
  const passages = passagesOf(document)
  const sentences = passages.flatMap(({text}) => sentencesOf(text))

  test('has no sentence above 20 words', () => {
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([])
  })

  test('has no paragraph above 3 sentences', () => {
    const long = passages.filter(({kind, text}) => kind === 'paragraph' && sentencesOf(text).length > 3)
    expect(long.map(({text}) => text)).toEqual([])
  })

  test('does not praise, promise or judge', () => {
    const risky = sentences.flatMap((sentence) => sentence.match(riskyWords) ?? [])
    expect(risky).toEqual([])
  })

  test('says "approved" only where it also says for what, or that it is not', () => {
    const bare = sentences.filter(
      (sentence) =>
        /\bapproved\b/i.test(sentence) &&
        !sentence.endsWith('?') &&
        !/anesthe|\bnot\b|\bno\b|esketamine|spravato|first approved in 1970/i.test(sentence),
    )
    expect(bare).toEqual([])
    expect(sentences.filter((sentence) => /FDA[- ](approved|cleared)/i.test(sentence))).toEqual([])
  })

  test('holds no phone number but the crisis lines', () => {
    const numbers = sentences.flatMap((sentence) => sentence.match(/\+?\(?\d[\d\s().-]{5,}\d/g) ?? [])
    expect(numbers).toEqual([])
    const lines = document._type === 'crisisSettings' ? (document.crisisLines ?? []) : []
    for (const {call, text = call} of lines)
      expect(['988', '911', '838255']).toEqual(expect.arrayContaining([call, text]))
  })

  test('marks everything the clinic must supply', () => {
    const brackets = sentences.join('\n').match(/\[[^\]]*\]?/g) ?? []
    expect(brackets.filter((bracket) => !/^\[Clinic to supply: [^\]]+\]$/.test(bracket))).toEqual([])
  })
})

describe.each(written.map((document) => [document._id, document] as const))('%s', (_id, document) => {
  const sentences = passagesOf(document).flatMap(({text}) => sentencesOf(text))

  test('can be read at grade 8 or below', () => {
    expect(readingGrade(sentences)).toBeLessThanOrEqual(8)
  })
})

/** Their pages print what the FDA says, and whom to call in a crisis. */
const withoutPanel = written.filter(
  (document) => !('crisisPanel' in document) && document._type !== 'disclosure',
)
const aboutIllness = withoutPanel.filter((document) => {
  const text = textOf(document)
  return /ketamine/i.test(text) && /depression|anxiety|ptsd|bipolar|suicid|chronic pain/i.test(text)
})
const aboutSuicide = withoutPanel.filter((document) => /suicid/i.test(textOf(document)))

test('the demo content speaks of illness and of suicide, so the rules for both are tried', () => {
  expect(aboutIllness.length).toBeGreaterThanOrEqual(3)
  expect(aboutSuicide.length).toBeGreaterThanOrEqual(3)
})

test.each(aboutIllness.map((document) => [document._id, textOf(document)]))(
  '%s speaks of ketamine for an illness, and says off-label',
  (_id, text) => {
    expect(text).toMatch(/off-label/)
  },
)

test.each(aboutSuicide.map((document) => [document._id, textOf(document)]))(
  '%s speaks of suicide, and names 988',
  (_id, text) => {
    expect(text).toMatch(/\b988\b/)
  },
)

function textOf(document: SeedDocument): string {
  return passagesOf(document)
    .map(({text}) => text)
    .join(' ')
}

test('the reading grade knows easy from hard', () => {
  expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(2)
  expect(
    readingGrade([
      'Pharmacological modulation of glutamatergic neurotransmission necessitates individualized evaluation.',
    ]),
  ).toBeGreaterThan(15)
})

test.each([
  'Ketamine cures depression.',
  'A breakthrough for you.',
  'It is safe and effective.',
  'This is a powerful medicine.',
  'We are the leading clinic in Virginia.',
  'She committed suicide.',
  'He suffers from anxiety.',
  'You will feel better.',
])('the words that a reviewer must check are found in: %s', (sentence) => {
  expect(sentence.match(riskyWords)).not.toBeNull()
})
