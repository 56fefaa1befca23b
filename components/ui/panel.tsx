import type {ReactNode} from 'react'
import styles from './panel.module.css'

/** The answer to something just sent: the page's `h1` and one line, nothing to click. */
export function Panel({title, children}: {title: ReactNode; children?: ReactNode}) {
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{title}</h1>
      {children && <div className={styles.body}>{children}</div>}
    </div>
  )
}
