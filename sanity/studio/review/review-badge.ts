import {useEffect, useState} from 'react'
import {type DocumentBadgeComponent, useClient} from 'sanity'
import {z} from 'zod'
import {dayIn} from '../../days.ts'
import {isDocumentType} from '../../document-types.ts'
import {apiVersion} from '../../env.ts'
import {storedReview} from '../../review/review-record.ts'
import type {Review} from '../../review/review-state.ts'
import {reviewText} from '../../review/review-text.ts'
import {referenceOf} from '../../text/references-in.ts'

const colors = {
  pending: 'warning',
  changed: 'warning',
  overdue: 'danger',
  current: 'success',
} as const satisfies Record<Review['state'], string>

const person = z.looseObject({_id: z.string()}).nullable()

/** At the top of a form: what a page would say of the review of these words. */
export const reviewBadge: DocumentBadgeComponent = ({type, draft, published}) => {
  const client = useClient({apiVersion})
  const [reviewer, setReviewer] = useState<z.infer<typeof person>>(null)
  const document = draft ?? published
  const reviewerId = referenceOf(document?.medicallyReviewedBy)

  useEffect(() => {
    if (reviewerId === undefined) return
    client
      .fetch('*[_id == $id][0]', {id: reviewerId}, {perspective: 'published'})
      .then((found: unknown) => setReviewer(person.parse(found)))
      // The badge then says that nobody has vouched, which is true until somebody can be named.
      .catch(() => setReviewer(null))
  }, [client, reviewerId])

  if (!document || !isDocumentType(type)) return null
  const known = reviewer?._id === reviewerId ? reviewer : undefined
  const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const review = storedReview(type, document, {lookUp: () => known ?? undefined, today})
  return review ? {label: reviewText(review), color: colors[review.state]} : null
}
