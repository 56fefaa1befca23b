import type {ReactNode} from 'react'
import {directionOf} from '@/components/article/text/direction'
import styles from './page-title.module.css'

/** The heading of a page and, in larger type, what it is about. */
export function PageTitle({title, children}: {title: ReactNode; children?: ReactNode}) {
  return (
    <header className={styles.header}>
      <h1 dir={typeof title === 'string' ? directionOf(title) : undefined}>{title}</h1>
      {children && (
        <p className={styles.lead} dir="auto">
          {children}
        </p>
      )}
    </header>
  )
}
