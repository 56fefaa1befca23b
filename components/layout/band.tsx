import type {ReactNode} from 'react'
import styles from './band.module.css'

/**
 * A part of a page from edge to edge. Parts that are sections get one light of the day after the other, and their `h2` a
 * number; a part that is not one has the ground of the page.
 */
export function Band({
  as: Part = 'section',
  labelledBy,
  hasMargin = false,
  children,
}: {
  as?: 'section' | 'div'
  /** The id of its heading. */
  labelledBy?: string | undefined
  /** For a long text: its notes stand beside it where there is room. */
  hasMargin?: boolean
  children: ReactNode
}) {
  return (
    <Part className={`full ${styles.band}`} aria-labelledby={labelledBy}>
      <div className={hasMargin ? `wrap ${styles.body} ${styles.hasMargin}` : `wrap ${styles.body}`}>
        {children}
      </div>
    </Part>
  )
}
