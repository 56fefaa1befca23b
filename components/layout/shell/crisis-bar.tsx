import {paths} from '@/sanity/paths'
import styles from './crisis-bar.module.css'

/** Comes first on every page. It is code and not content, so that nobody can unpublish it. */
export function CrisisBar() {
  return (
    <aside aria-label="Help in a crisis" className={styles.bar}>
      <p className={`wrap ${styles.line}`}>
        <span>
          In crisis? <a href="tel:988">Call 988</a> or <a href="sms:988">text 988</a>
        </span>
        <a href={paths.getHelpNow} className={`no-print ${styles.more}`}>
          Get help now
        </a>
      </p>
    </aside>
  )
}
