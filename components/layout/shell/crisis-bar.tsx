import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import styles from './crisis-bar.module.css'

/** Comes first on every page. It is code and not content, so that nobody can unpublish it. */
export function CrisisBar() {
  const {call, text} = crisisHelp().lifeline
  return (
    <aside aria-label="Help in a crisis" className={styles.bar}>
      <p className={`wrap ${styles.line}`}>
        <span className={styles.question}>In crisis?</span>
        <a href={`tel:${call}`}>Call {call}</a>
        <span aria-hidden="true">or</span>
        <a href={`sms:${text}`}>text {text}</a>
      </p>
    </aside>
  )
}
