import type {Article} from '@/lib/content/content-types'
import {Day} from '../text/day'
import styles from './about-this-page.module.css'

/** Says who publishes the page, and that it does not replace a clinician. */
export function AboutThisPage({clinicName, article}: {clinicName: string; article: Article}) {
  const {reviewer, lastReviewed} = article
  return (
    <footer className={styles.about}>
      <p>
        {clinicName} publishes this page and offers the treatment it describes.{' '}
        {reviewer && lastReviewed ? (
          <>
            A clinician last reviewed it on <Day date={lastReviewed} />.
          </>
        ) : (
          'A clinician has not reviewed it yet.'
        )}
      </p>
      <p>
        It does not replace advice from a clinician who knows you. Do not stop or change a medicine because of
        it.
      </p>
    </footer>
  )
}
