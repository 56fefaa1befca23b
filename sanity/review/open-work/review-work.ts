import {dayText} from '../../days.ts'
import {storedReview} from '../review-record.ts'
import type {Review} from '../review-state.ts'
import type {StoredContent, StoredDocument} from './read-content.ts'
import {type WorkItem, workItem} from './work-item.ts'

/** So many days before a text is due, staff are told. */
const SOON_DAYS = 30

export function neverReviewed(content: StoredContent): WorkItem[] {
  return reviewed(
    content,
    ({state}) => state === 'pending',
    () => 'No clinician has vouched for these words',
  )
}

export function changedSinceReview(content: StoredContent): WorkItem[] {
  return reviewed(
    content,
    ({state}) => state === 'changed',
    (review) => `${reviewedOn(review)}, and changed since`,
  )
}

export function overdueReviews(content: StoredContent): WorkItem[] {
  return reviewed(
    content,
    ({state}) => state === 'overdue',
    (review) => `${reviewedOn(review)}. ${dueOn(review)}`,
  )
}

export function reviewsDueSoon(content: StoredContent): WorkItem[] {
  const last = daysAfter(content.today, SOON_DAYS)
  return reviewed(
    content,
    (review) => review.state === 'current' && review.due <= last,
    (review) => `${reviewedOn(review)}. ${dueOn(review)}`,
  )
}

/** Of what patients read. A draft that was reviewed counts when it is published, and says so until then. */
function reviewed(
  content: StoredContent,
  belongs: (review: Review) => boolean,
  say: (review: Review) => string,
): WorkItem[] {
  return [...content.published.values()].flatMap((document) => {
    const review = reviewIn(content, document)
    if (!review || !belongs(review)) return []
    const draft = content.drafts.get(document._id)
    const isDone = draft !== undefined && reviewIn(content, draft)?.state === 'current'
    return [workItem(document, isDone ? `${say(review)}; the draft is reviewed: publish it` : say(review))]
  })
}

function reviewIn({published, today}: StoredContent, document: StoredDocument): Review | undefined {
  return storedReview(document._type, document, {lookUp: (id) => published.get(id), today})
}

function reviewedOn(review: Review): string {
  return review.state === 'pending' ? '' : `Reviewed ${dayText(review.day)} by ${review.reviewer.name}`
}

function dueOn(review: Review): string {
  return review.state === 'pending' ? '' : `Due ${dayText(review.due)}`
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60_000).toISOString().slice(0, 10)
}
