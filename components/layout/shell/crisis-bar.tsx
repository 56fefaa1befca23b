import styles from './crisis-bar.module.css'

/** Comes first on every page. It is code and not content, so that nobody can unpublish it. */
export function CrisisBar() {
  return (
    <aside aria-label="Help in a crisis" className={styles.bar}>
      <p className={`wrap ${styles.line}`}>
        <span className={styles.question}>In crisis?</span>
        <a href="tel:988">Call 988</a>
        <span aria-hidden="true">or</span>
        <a href="sms:988">text 988</a>
      </p>
    </aside>
  )
}
