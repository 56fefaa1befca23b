import type {ClinicSettings} from '@/lib/content/content-types'
import styles from './how-it-works.module.css'
import {ReplyTime} from './reply-time'

/** From the form to a decision. Nothing here may promise that treatment follows, or that it works. */
export function HowItWorks({clinic}: {clinic: ClinicSettings}) {
  return (
    <ol className={styles.steps}>
      <li className={styles.step}>
        <h3 className={styles.title}>You ask us to get in touch</h3>
        <p>A short form: your name and how to reach you. It asks no health questions.</p>
      </li>
      <li className={styles.step}>
        <h3 className={styles.title}>We contact you</h3>
        <p>
          Within <ReplyTime clinic={clinic} />. We use the way you chose. A message we leave names the clinic
          only if you said it may.
        </p>
      </li>
      <li className={styles.step}>
        <h3 className={styles.title}>You talk with a clinician</h3>
        <p>
          About your health, the risks, the cost and the other options. Ketamine is not right for everyone,
          and you can decide against it at any time.
        </p>
      </li>
    </ol>
  )
}
