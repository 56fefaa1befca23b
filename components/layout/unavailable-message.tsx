import {paths} from '@/sanity/paths'
import styles from './page-title.module.css'

/**
 * For a page that cannot be shown now. Needs nothing that may be down, and so can name no phone of the clinic. A browser loads
 * it with each page that runs a script: it has as little code as can be.
 */
export function UnavailableMessage() {
  return (
    <>
      <title>This page cannot be shown right now</title>
      <header className={`full ${styles.opening}`}>
        <div className={`wrap ${styles.row}`}>
          <h1>Sorry, this page cannot be shown right now</h1>
          <p className={styles.lead}>
            The problem is on our side. Try again in a few minutes. If you were writing to us, check with us
            by phone whether it arrived.
          </p>
        </div>
      </header>
      <div className="measure">
        <h2>If you need help now</h2>
        <p>
          In danger, or with a medical emergency, <a href="tel:911">call 911</a>.
        </p>
        <p>
          In distress, or thinking about suicide, <a href="tel:988">call 988</a> or{' '}
          <a href="sms:988">text 988</a>. It is free, day and night.
        </p>
        <p>
          <a href={paths.getHelpNow}>More ways to get help now</a>
        </p>
      </div>
    </>
  )
}
