import type {Review} from '@/sanity/review/review-state'
import styles from './about-this-page.module.css'
import {ReviewSentence} from './review-sentence'
import {ReviewerCard} from './reviewer-card'

/** Says who vouches for the words, who publishes the page, and that it does not replace a clinician. */
export function AboutThisPage({clinicName, review}: {clinicName: string; review: Review}) {
  return (
    <footer className={styles.about}>
      {review.state !== 'pending' && <ReviewerCard reviewer={review.reviewer} />}
      <p>
        {clinicName} publishes this page and offers the treatment it describes.{' '}
        <ReviewSentence review={review} />
      </p>
      <p>
        It does not replace advice from a clinician who knows you. Do not stop or change a medicine because of
        it.
      </p>
    </footer>
  )
}
