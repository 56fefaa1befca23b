import {expect, test} from 'vitest'
import {monthsAfter, type ReviewRecord, reviewerProblem, reviewOf} from '@/sanity/review/review-state'

const clinician = {
  _id: 'person-1',
  name: 'Alex Rivera',
  credentials: 'MD',
  isClinician: true,
  licence: {state: 'Virginia', number: '1'},
}
const record: ReviewRecord = {
  reviewer: clinician,
  author: {_id: 'person-2'},
  lastReviewed: '2026-01-31',
  reviewedWords: 'as seen',
  reviewIntervalMonths: 1,
}
const state = (change: Partial<ReviewRecord>, {words = 'as seen', today = '2026-02-01'} = {}) =>
  reviewOf({...record, ...change}, {words, today}).state

test('a review holds for the words that the clinician saw, until the day it is due', () => {
  expect(state({})).toBe('current')
  expect(state({}, {today: '2026-02-27'})).toBe('current')
  expect(state({}, {today: '2026-02-28'})).toBe('overdue')
})

test('one other word, and the review is of an older text, also when it is overdue', () => {
  expect(state({}, {words: 'changed'})).toBe('changed')
  expect(state({}, {words: 'changed', today: '2030-01-01'})).toBe('changed')
  expect(state({reviewedWords: null})).toBe('changed')
})

test.each([
  ['nobody reviewed it', {reviewer: null}],
  ['no day is known', {lastReviewed: null}],
  ['the day has not come', {lastReviewed: '2026-02-02'}],
  ['the reviewer is no clinician', {reviewer: {...clinician, isClinician: false}}],
  ['the reviewer has no credentials', {reviewer: {...clinician, credentials: ' '}}],
  ['the licence has no number', {reviewer: {...clinician, licence: {state: 'Virginia', number: ''}}}],
  ['the licence has no state', {reviewer: {...clinician, licence: {number: '1'}}}],
  ['the reviewer wrote it', {author: {_id: 'person-1'}}],
] satisfies [string, Partial<ReviewRecord>][])('a review does not count while %s', (_, change) => {
  expect(state(change)).toBe('pending')
})

test('a review made today counts today', () => {
  expect(state({lastReviewed: '2026-02-01'})).toBe('current')
})

test('whoever cannot review is told why', () => {
  expect(reviewerProblem(clinician, null)).toBeUndefined()
  expect(reviewerProblem({...clinician, isClinician: null}, null)).toContain('not entered as a clinician')
  expect(reviewerProblem({...clinician, licence: null}, null)).toContain('license of Alex Rivera is missing')
  expect(reviewerProblem(clinician, {_id: 'person-1'})).toContain('wrote this text')
})

test('a text without an interval of its own is due after a year', () => {
  const review = reviewOf({...record, reviewIntervalMonths: null}, {words: 'as seen', today: '2026-02-01'})
  expect(review).toMatchObject({day: '2026-01-31', due: '2027-01-31'})
})

test('months end where the calendar ends them', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2027-12-31', 2)).toBe('2028-02-29')
  expect(monthsAfter('2026-11-28', 12)).toBe('2027-11-28')
  expect(monthsAfter('2026-12-01', 1)).toBe('2027-01-01')
})
