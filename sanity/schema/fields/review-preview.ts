import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CircleIcon} from '@sanity/icons/Circle'
import {ClockIcon} from '@sanity/icons/Clock'
import {EditIcon} from '@sanity/icons/Edit'
import type {ComponentType} from 'react'
import {dayIn, dayText} from '../../days.ts'
import {type DocumentType, documentTypes} from '../../document-types.ts'
import {storedReview} from '../../review/review-record.ts'
import type {Review} from '../../review/review-state.ts'
import {reviewText} from '../../review/review-text.ts'

const icons: Readonly<Record<Review['state'], ComponentType>> = {
  pending: CircleIcon,
  changed: EditIcon,
  overdue: ClockIcon,
  current: CheckmarkCircleIcon,
}

type Selected = Readonly<Record<string, unknown>>

type ReviewedPreview = {
  /** The field that is the document's name. */
  title: string
  /** What is said while it is empty. */
  untitled?: string
  /** Further fields, and what they say before the review. */
  also?: {fields: readonly string[]; say: (document: Selected) => string | undefined}
}

/** How lists show a document that a clinician reviews: its name, the state of the review as a sign and in words. */
export function reviewedPreview(
  type: DocumentType,
  {title, untitled = 'No title yet', also}: ReviewedPreview,
) {
  const fields = [
    ...(documentTypes[type].reviewed ?? []),
    ...(also?.fields ?? []),
    ...['publishedAt', 'lastReviewed', 'reviewedWords', 'reviewIntervalMonths'],
  ]
  return {
    select: {
      ...Object.fromEntries(fields.map((field) => [field, field])),
      authorId: 'author._id',
      reviewerId: 'medicallyReviewedBy._id',
      reviewerName: 'medicallyReviewedBy.name',
      reviewerCredentials: 'medicallyReviewedBy.credentials',
      reviewerIsClinician: 'medicallyReviewedBy.isClinician',
      reviewerLicence: 'medicallyReviewedBy.licence',
    },
    prepare: (selected: Selected) => {
      const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone)
      const review = reviewOfSelected(type, selected, today)
      const name = selected[title]
      return {
        title: typeof name === 'string' && name !== '' ? name : untitled,
        subtitle: [also?.say(selected), comingText(selected, today), review && reviewText(review)]
          .filter(Boolean)
          .join(' · '),
        media: icons[review?.state ?? 'pending'],
      }
    },
  }
}

function reviewOfSelected(type: DocumentType, selected: Selected, today: string): Review | undefined {
  const {authorId, reviewerId, reviewerName, reviewerCredentials, reviewerIsClinician, reviewerLicence} =
    selected
  const reviewer = {
    _id: reviewerId,
    name: reviewerName,
    credentials: reviewerCredentials,
    isClinician: reviewerIsClinician,
    licence: reviewerLicence,
  }
  const document = {...selected, author: {_ref: authorId}, medicallyReviewedBy: {_ref: reviewerId}}
  return storedReview(type, document, {lookUp: () => reviewer, today})
}

/** A day of publication that is still to come is the first thing to know. */
function comingText({publishedAt}: Selected, today: string): string | undefined {
  return typeof publishedAt === 'string' && publishedAt.slice(0, 10) > today
    ? `Patients see it from ${dayText(publishedAt)}`
    : undefined
}
