import type {ReactNode} from 'react'
import {BrandMark} from '@/components/layout/shell/brand-mark'
import styles from './desk-frame.module.css'
import {ProblemMessage} from './problem-message'

type Props = {
  title: string
  problem?: string | undefined
  children: ReactNode
}

/** A page on the way into the desk or out of it. */
export function DeskFrame({title, problem, children}: Props) {
  return (
    <div className="site">
      <main id="main" className={`wrap ${styles.main}`}>
        <BrandMark />
        <ProblemMessage problem={problem} />
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
