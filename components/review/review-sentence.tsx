import type {ReactNode} from 'react'
import {Day} from '@/components/article/text/day'
import type {Review} from '@/sanity/review/review-state'

/** The same in full sentences, for the end of a page. */
export function ReviewSentence({review}: {review: Review}): ReactNode {
  if (review.state === 'pending') return 'A clinician has not reviewed it yet.'
  const {day, due} = review
  if (review.state === 'changed') {
    return (
      <>
        A clinician last reviewed it on <Day date={day} />. It was updated since then, and the new words have
        not been reviewed.
      </>
    )
  }
  return (
    <>
      A clinician last reviewed it on <Day date={day} />. Next review due: <Day date={due} />.
    </>
  )
}
