import {expect, test} from 'vitest'
import {fingerprintOf} from '@/sanity/review/fingerprint'
import {reviewedPreview} from '@/sanity/schema/fields/review-preview'

const words = {title: 'A visit', summary: 'What happens.'}
const today = new Date().toISOString().slice(0, 10)
const reviewed = {
  ...words,
  lastReviewed: '2026-01-31',
  reviewIntervalMonths: 36,
  reviewedWords: fingerprintOf('page', words),
  authorId: 'a',
  reviewerId: 'b',
  reviewerName: 'Robin Vale',
  reviewerCredentials: 'MD',
  reviewerIsClinician: true,
  reviewerLicence: {state: 'Virginia', number: '1'},
}
const {prepare, select} = reviewedPreview('page', {title: 'title'})

test('a list says the state of the review in words', () => {
  expect(prepare(reviewed)).toMatchObject({title: 'A visit', subtitle: 'Reviewed January 31, 2026'})
  expect(prepare(words).subtitle).toBe('Not reviewed')
  expect(prepare({...reviewed, summary: 'Else.'}).subtitle).toBe(
    'Changed since its review on January 31, 2026',
  )
  expect(prepare({...reviewed, lastReviewed: '2020-01-31', reviewIntervalMonths: 1}).subtitle).toBe(
    'Review overdue since February 29, 2020',
  )
  expect(prepare({...reviewed, authorId: 'b'}).subtitle).toBe('Not reviewed')
})

test('each state has a sign of its own', () => {
  const signs = [words, reviewed, {...reviewed, summary: 'Else.'}].map((document) => prepare(document).media)
  expect(new Set(signs).size).toBe(3)
})

test('a list asks for every word that was reviewed', () => {
  expect(Object.keys(select)).toEqual(expect.arrayContaining(['title', 'summary', 'body']))
})

test('a day of publication that is to come is said, and one that was is not', () => {
  expect(prepare({...words, publishedAt: '2999-01-01'}).subtitle).toBe(
    'Patients see it from January 1, 2999 · Not reviewed',
  )
  expect(prepare({...words, publishedAt: today}).subtitle).toBe('Not reviewed')
})

test('a document without a name says so, and may say more', () => {
  const preview = reviewedPreview('faq', {
    title: 'question',
    untitled: 'No question yet',
    also: {fields: ['category'], say: ({category}) => String(category)},
  })
  expect(preview.prepare({category: 'Cost'})).toMatchObject({
    title: 'No question yet',
    subtitle: 'Cost · Not reviewed',
  })
  expect(preview.select).toMatchObject({category: 'category'})
})
