import {expect, test} from 'vitest'
import {typedWords} from '@/lib/content/search/words/typed-words'
import {seedIndex} from './seed-index'

const index = seedIndex()

/** The first of its list must be this. To add a word, add a line: what patients type, and where it is answered. */
const expected: [typed: string, first: string][] = [
  // What patients ask first.
  ['cost', 'article-cost'],
  ['price', 'faq-price'],
  ['how much', 'page-costs'],
  ['insurance', 'faq-insurance'],
  ['medicare', 'faq-insurance'],
  ['refund', 'faq-refund-and-superbill'],
  ['pregnant', 'article-pregnancy'],
  ['breastfeeding', 'faq-pregnant'],
  ['bipolar', 'condition-bipolar-depression'],
  ['PTSD', 'condition-ptsd'],
  ['fibromyalgia', 'faq-pain'],
  ['teenager', 'faq-age'],
  ['veteran', 'article-veterans'],
  ['benzodiazepine', 'faq-other-medicines'],
  ['referral', 'faq-referral'],
  ['lozenge', 'faq-infusion-injection-lozenge'],
  ['consent', 'word-informed-consent'],
  ['eat', 'faq-eat-and-drink'],
  ['what does it feel like', 'article-what-it-feels-like'],
  ['suicidal thoughts', 'article-thoughts-of-suicide'],
  ['drug test', 'faq-work-and-drug-tests'],
  ['antidepressant', 'faq-stop-antidepressant'],
  ['booster', 'article-aftercare'],
  // Said only in a box, a caption or a list.
  ['seizure', 'page-for-family'],
  ['faints', 'page-for-family'],
  ['braking cell', 'article-how-ketamine-works'],
  // Other words for the same.
  ['pee', 'faq-bladder'],
  ['bladder', 'faq-bladder'],
  ['is it addictive', 'faq-addictive'],
  ['addiction', 'faq-addictive'],
  ['taxi', 'faq-ride-home'],
  ['ride home', 'faq-ride-home'],
  ['trip', 'article-what-it-feels-like'],
  ['scared', 'condition-anxiety-and-ocd'],
  ['nursing', 'article-pregnancy'],
  ['breast feeding', 'article-pregnancy'],
  ['shock therapy', 'faq-tms-or-ect'],
  ['drip', 'treatment-ketamine-infusion'],
  ['shot', 'treatment-ketamine-injection'],
  ['IV', 'treatment-ketamine-infusion'],
  ['nose spray', 'treatment-esketamine-nasal-spray'],
  ['Spravato', 'treatment-esketamine-nasal-spray'],
  ['esketamine', 'treatment-esketamine-nasal-spray'],
  ['TMS', 'article-treatments-compared'],
  ['hipaa', 'faq-details-i-send'],
  ['is it legal', 'faq-legal-in-virginia'],
  ['can I drink beer', 'faq-eat-and-drink'],
  ['weed', 'faq-alcohol-and-cannabis'],
  ['throwing up', 'faq-side-effects'],
  ['glaucoma', 'faq-who-should-not'],
  ['how long does it last', 'faq-how-long'],
  ['how quickly', 'faq-how-fast'],
  // Other forms.
  ['dizziness', 'faq-side-effects'],
  ['can I drive after my infusions', 'faq-driving'],
  // Typing errors.
  ['depresison', 'faq-approved-for-depression'],
  ['ketmine brain', 'article-how-ketamine-works'],
  ['anixety', 'condition-anxiety-and-ocd'],
  ['sideeffects', 'faq-side-effects'],
  ['bladdder', 'faq-bladder'],
  ['addictiv', 'faq-addictive'],
  ['spravatto', 'treatment-esketamine-nasal-spray'],
  ['pregnnacy', 'article-pregnancy'],
  // What the pages say themselves.
  ['side effects', 'article-side-effects'],
  ['off-label', 'faq-off-label'],
  ['brain', 'article-how-ketamine-works'],
  ['research', 'article-research-on-depression'],
]

test.each(expected)('%j finds %s first', (typed, first) => {
  const {documents, hasEveryWord} = index.find(typedWords(typed), '9999-12-31')
  const lists = Object.values(documents).map((list) => list.map(({_id}) => _id))
  expect(hasEveryWord).toBe(true)
  expect(lists.map(([id]) => id)).toContain(first)
})

test.each(['zebra', 'ketamine submarine', 'bullet', 'h2', 'markDefs', 'emergency-x9'])(
  'nothing is made up for %j',
  (typed) => {
    const lists = Object.values(index.find(typedWords(typed), '9999-12-31').documents)
    expect(lists.length).toBeGreaterThan(0)
    expect(lists.flat()).toEqual([])
  },
)

test('of a long question most of the words will do, and it is said so', () => {
  const typed = 'dizziness nausea zebra headache'
  const {documents, hasEveryWord} = index.find(typedWords(typed), '9999-12-31')
  expect(hasEveryWord).toBe(false)
  expect(documents.article?.[0]?._id).toBe('article-side-effects')
})

test.each(['veterans', 'Veteran', 'vet'])('%j finds what is written for veterans', (typed) => {
  const [first] = index.find(typedWords(typed), '9999-12-31').documents.article ?? []
  expect(first?._id).toBe('article-veterans')
})

test('words that say little are looked for if nothing else was typed', () => {
  expect(index.find(typedWords('what does'), '9999-12-31').documents.article?.[0]?._id).toBe(
    'article-how-ketamine-works',
  )
})
