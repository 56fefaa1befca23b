import type {ReactNode} from 'react'
import styles from './reference-panel.module.css'

/** The answer to what was just sent: the page's `h1`, the reference, and what can be done with it. */
export function ReferencePanel({reference, children}: {reference: string; children?: ReactNode}) {
  return (
    <div className={`full night ${styles.panel}`}>
      <div className={`wrap ${styles.row}`}>
        <div>
          <h1 className={styles.title}>Request sent</h1>
          <p className={styles.label}>Your reference</p>
          <p className={styles.reference}>{reference}</p>
          {children}
        </div>
        <img src="/art/night.svg" width="640" height="640" alt="" className={`no-print ${styles.scene}`} />
      </div>
    </div>
  )
}
