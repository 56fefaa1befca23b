import type {ReactNode} from 'react'
import {directionOf} from '@/components/article/text/direction'
import type {Scene} from '@/lib/art/drawings'
import {Breadcrumb} from './breadcrumb'
import styles from './page-title.module.css'

type Props = {
  title: ReactNode
  /** What the page is about, in larger type. */
  lead?: ReactNode
  /** The list that the page belongs to. */
  up?: {href: string; text: string} | undefined
  /** Below the heading, like who wrote the page. */
  facts?: ReactNode
  /** Beside it on wide screens, below it on others. */
  aside?: ReactNode
  /** A drawing there, on wide screens. It says nothing that the words do not. */
  scene?: Scene
}

/** The opening of a page: the full width, in the light of the morning. */
export function PageTitle({title, lead, up, facts, aside, scene}: Props) {
  return (
    <header className={`full ${styles.opening}`}>
      <div className={`wrap ${styles.row}`}>
        <div>
          {up && <Breadcrumb up={up} />}
          <h1 dir={typeof title === 'string' ? directionOf(title) : undefined}>{title}</h1>
          {lead && (
            <p className={styles.lead} dir="auto">
              {lead}
            </p>
          )}
          {facts}
        </div>
        {scene && (
          <img
            src={`/art/${scene}.svg`}
            width="400"
            height="300"
            alt=""
            // Next draws the page for unknown addresses along with each page: without this, each asks for its drawing.
            loading="lazy"
            className={`no-print ${styles.scene}`}
          />
        )}
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
    </header>
  )
}
