import {expect, test} from 'vitest'
import {typedWords} from '@/lib/content/search/words/typed-words'
import {seedIndex} from './seed-index'

const index = seedIndex()

/** The first of its list must be this. To add a word, add a line: what patients type, and where it is answered. */
const expected: [typed: string, first: string][] = [
  // Said only in a box, a caption or a list.
  ['seizure', 'article-side-effects'],
  ['faints', 'article-side-effects'],
  ['braking cell', 'article-how-ketamine-works'],
  // Other words for the same.
  ['pee', 'article-side-effects'],
  ['bladder', 'article-side-effects'],
  ['is it addictive', 'article-side-effects'],
  ['addiction', 'faq-side-effects'],
  ['taxi', 'faq-driving'],
  ['ride home', 'faq-driving'],
  ['what does it feel like', 'faq-side-effects'],
  ['trip', 'faq-side-effects'],
  ['scared', 'article-side-effects'],
  ['panic', 'article-side-effects'],
  ['nursing', 'article-side-effects'],
  ['breast feeding', 'article-side-effects'],
  ['shock therapy', 'article-research-on-depression'],
  ['drip', 'article-research-on-depression'],
  ['nose spray', 'faq-approved-for-depression'],
  ['Spravato', 'faq-approved-for-depression'],
  ['hipaa', 'faq-details-i-send'],
  ['is it legal', 'faq-off-label'],
  ['can I drink beer', 'article-side-effects'],
  ['throwing up', 'faq-side-effects'],
  ['glaucoma', 'article-side-effects'],
  ['how long does it last', 'faq-how-fast'],
  ['how quickly', 'faq-how-fast'],
  ['suicidal thoughts', 'article-research-on-depression'],
  // Other forms.
  ['driving', 'faq-driving'],
  ['drives', 'faq-driving'],
  ['pregnant', 'article-side-effects'],
  ['dizziness', 'faq-side-effects'],
  ['can I drive after my infusions', 'faq-driving'],
  // Typing errors.
  ['depresison', 'faq-approved-for-depression'],
  ['ketmine brain', 'article-how-ketamine-works'],
  ['anixety', 'article-side-effects'],
  ['sideeffects', 'faq-side-effects'],
  ['bladdder', 'article-side-effects'],
  ['addictiv', 'article-side-effects'],
  ['spravatto', 'faq-approved-for-depression'],
  ['pregnnacy', 'article-side-effects'],
  // What the pages say themselves.
  ['side effects', 'article-side-effects'],
  ['off-label', 'faq-off-label'],
  ['brain', 'article-how-ketamine-works'],
  ['research', 'article-research-on-depression'],
  ['infusion side effects', 'faq-side-effects'],
]

test.each(expected)('%j finds %s first', (typed, first) => {
  const {documents, hasEveryWord} = index.find(typedWords(typed), '9999-12-31')
  const lists = Object.values(documents).map((list) => list.map(({_id}) => _id))
  expect(hasEveryWord).toBe(true)
  expect(lists.map(([id]) => id)).toContain(first)
})

test.each([
  'zebra',
  'ketamine submarine',
  'fibromyalgia',
  'refund',
  'bullet',
  'h2',
  'markDefs',
  'emergency-x9',
])('nothing is made up for %j', (typed) => {
  expect(index.find(typedWords(typed), '9999-12-31').documents).toEqual({article: [], faq: []})
})

test('of a long question most of the words will do, and it is said so', () => {
  const typed = 'dizziness nausea zebra headache'
  const {documents, hasEveryWord} = index.find(typedWords(typed), '9999-12-31')
  expect(hasEveryWord).toBe(false)
  expect(documents.faq?.[0]?._id).toBe('faq-side-effects')
})

test.each(['veterans', 'Veteran', 'vet'])('%j finds what every article says in its last box', (typed) => {
  expect(index.find(typedWords(typed), '9999-12-31').documents.article).toHaveLength(3)
})

test('words that say little are looked for if nothing else was typed', () => {
  expect(index.find(typedWords('what does'), '9999-12-31').documents.faq?.[0]?._id).toBe('faq-off-label')
})
