import type {ReactNode} from 'react'
import {ErrorSummary} from '@/components/ui/form/error-summary'
import styles from './desk-frame.module.css'

type Props = {
  title: string
  /** What went wrong with the form that was sent before. */
  problem?: string | undefined
  children: ReactNode
}

/** A page of the desk about its staff: signing in and out, passkeys, accounts. */
export function DeskFrame({title, problem, children}: Props) {
  return (
    <div className="site">
      <main id="main" className={`wrap ${styles.main}`}>
        {problem && (
          <ErrorSummary errors={[]}>
            <p>{problem}</p>
          </ErrorSummary>
        )}
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
