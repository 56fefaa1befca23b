import {type Review, type ReviewRecord, reviewOf} from '../../sanity/review/review-state.ts'
import type {Perspective} from '../draft/perspective.ts'
import {clinicToday} from './pages/shown-pages.ts'

/** The state of the review of a document, today. */
export async function readReview(
  document: ReviewRecord & {words: string},
  perspective: Perspective | undefined,
): Promise<Review> {
  return reviewOf(document, {words: document.words, today: await clinicToday(perspective)})
}
