import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'
import styles from './crisis-bar.module.css'

/** Comes first on every page. It is code and not content, so that nobody can unpublish it. */
export function CrisisBar() {
  const {call, text} = crisisHelp().lifeline
  return (
    <aside aria-label="Help in a crisis" className={styles.bar}>
      <p className={`wrap ${styles.line}`}>
        <span>
          In crisis? <a href={`tel:${call}`}>Call {call}</a> or <a href={`sms:${text}`}>text {text}</a>
        </span>
        <a href={paths.getHelpNow} className={`no-print ${styles.more}`}>
          Get help now
        </a>
      </p>
    </aside>
  )
}
