import {dayText} from '../days.ts'
import type {Review} from './review-state.ts'

/** The state of a review for staff, in a few words with its day. */
export function reviewText(review: Review): string {
  switch (review.state) {
    case 'pending':
      return 'Not reviewed'
    case 'changed':
      return `Changed since its review on ${dayText(review.day)}`
    case 'overdue':
      return `Review overdue since ${dayText(review.due)}`
    case 'current':
      return `Reviewed ${dayText(review.day)}`
  }
}
