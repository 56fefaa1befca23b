import type {ReactNode} from 'react'
import {Day} from '@/components/article/text/day'
import type {Review} from '@/sanity/review/review-state'

/** The state of a review in a few words, for lists. */
export function ReviewLine({review}: {review: Review}): ReactNode {
  if (review.state === 'pending') return 'Medical review pending'
  return (
    <>
      {review.state === 'changed' ? 'Updated since its review on ' : 'Last reviewed '}
      <Day date={review.day} />
    </>
  )
}
