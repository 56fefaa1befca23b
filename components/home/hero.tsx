import type {ReactNode} from 'react'
import {directionOf} from '@/components/article/text/direction'
import styles from './hero.module.css'

type Props = {
  heading: string
  introduction: ReactNode
  /** What one can do now. */
  children: ReactNode
}

/** The home page stands in the scene: sky above the line, water below it. */
export function Hero({heading, introduction, children}: Props) {
  return (
    <header className={`full ${styles.hero}`}>
      <div className={`wrap ${styles.row}`}>
        <h1 dir={directionOf(heading)}>{heading}</h1>
        <div className={styles.low}>
          <p className={styles.lead} dir="auto">
            {introduction}
          </p>
          <div className={styles.act}>{children}</div>
        </div>
        <img src="/art/dawn.svg" width="640" height="640" alt="" fetchPriority="high" />
      </div>
    </header>
  )
}
