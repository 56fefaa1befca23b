import {referenceOf, referencesIn} from '../../text/references-in.ts'
import {isRecord} from '../../text/text-parts.ts'
import {at, documentRule} from './document-rule.ts'
import type {ReadDocument, Surroundings} from './read-document.ts'
import {isRetracted} from './retracted.ts'

const MONTHS_UNTIL_DUE = 12

export const reviewRules = [
  documentRule({
    name: 'reviewer-is-author',
    severity: 'warning',
    message: 'The author cannot review their own text. Choose another clinician.',
    find: ({fields: {author, medicallyReviewedBy}}) => {
      const reviewer = referenceOf(medicallyReviewedBy)
      return at('medicallyReviewedBy', reviewer !== undefined && reviewer === referenceOf(author))
    },
  }),
  documentRule({
    name: 'reviewer-no-clinician',
    severity: 'error',
    message:
      'The page would say that a clinician checked it. Choose somebody with credentials, or fill them in under "People".',
    find: (document, surroundings) => {
      const person = reviewerOf(document, surroundings)
      return at('medicallyReviewedBy', person !== undefined && !isClinician(person), person?.name)
    },
  }),
  documentRule({
    name: 'review-incomplete',
    severity: 'warning',
    message: 'A review has a reviewer and a day. Give both, or none.',
    find: ({fields: {medicallyReviewedBy, lastReviewed}}) =>
      at('lastReviewed', (referenceOf(medicallyReviewedBy) !== undefined) !== Boolean(lastReviewed)),
  }),
  documentRule({
    name: 'review-overdue',
    severity: 'warning',
    message: 'The review is overdue. Ask the clinician to check the text again.',
    find: ({fields: {lastReviewed, reviewIntervalMonths}}, {today}) => {
      if (typeof lastReviewed !== 'string') return []
      const months = typeof reviewIntervalMonths === 'number' ? reviewIntervalMonths : MONTHS_UNTIL_DUE
      return at('lastReviewed', dueDay(lastReviewed, months) < today, lastReviewed)
    },
  }),
  documentRule({
    name: 'published-in-future',
    severity: 'warning',
    message: 'The day of publication is still to come. Check the year.',
    find: ({fields: {publishedAt}}, {today}) =>
      at('publishedAt', typeof publishedAt === 'string' && publishedAt.slice(0, 10) > today, publishedAt),
  }),
  documentRule({
    name: 'retracted-source',
    severity: 'error',
    message: 'This source was retracted or replaced. Take it away, with what it was meant to prove.',
    find: ({type, fields}, {lookUp}) => {
      if (type === 'citation') return at('title', isRetracted(fields), fields.title)
      return referencesIn(fields).flatMap(({path, id}) => {
        const source = lookUp(id)
        return at(path, source?._type === 'citation' && isRetracted(source), source?.title)
      })
    },
  }),
]

function reviewerOf({fields}: ReadDocument, {lookUp}: Surroundings) {
  const id = referenceOf(fields.medicallyReviewedBy)
  return id === undefined ? undefined : lookUp(id)
}

/** Fields that the person does not have yet are not missing. */
function isClinician(person: Record<string, unknown>): boolean {
  const {credentials, isClinician, licence} = person
  if (isClinician === false || typeof credentials !== 'string' || credentials.trim() === '') return false
  return !('licence' in person) || (isRecord(licence) ? Boolean(licence.number) : Boolean(licence))
}

function dueDay(reviewed: string, months: number): string {
  const due = new Date(`${reviewed.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(due.getTime())) return '9999'
  due.setUTCMonth(due.getUTCMonth() + months)
  return due.toISOString().slice(0, 10)
}
