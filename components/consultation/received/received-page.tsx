import type {ReactNode} from 'react'
import styles from './received-page.module.css'
import {ReferencePanel} from './reference-panel'
import {WhatNext} from './what-next'

type ReceivedPageProps = {
  reference: string
  whatNext: readonly string[]
  /** Below the reference. */
  actions?: ReactNode
  /** Beside what happens next. */
  afterwards: ReactNode
}

/** Everything the patient is told once the request is kept. Repeats nothing that was typed: screens are shared. */
export function ReceivedPage({reference, whatNext, actions, afterwards}: ReceivedPageProps) {
  return (
    <>
      <ReferencePanel reference={reference}>
        {actions}
        <p className={`no-print ${styles.note}`}>
          Print this page, or write the reference down. To protect your privacy it is shown for 15 minutes
          only, on this device.
        </p>
      </ReferencePanel>
      <div className={`wrap ${styles.columns}`}>
        <WhatNext sentences={whatNext} />
        {afterwards}
      </div>
    </>
  )
}
