import type {ReactNode} from 'react'
import styles from './opening.module.css'

/** The first screen of the home page: what the clinic is, with what to know first beside it where there is room. */
export function Opening({aside, children}: {aside: ReactNode; children: ReactNode}) {
  return (
    <div className={styles.opening}>
      <div>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  )
}
