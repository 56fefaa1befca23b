import type {ReactNode} from 'react'
import {Band} from './band'
import styles from './section.module.css'

/** A part of a page under its own heading, with the way to the rest where only some is shown. */
export function Section({
  id,
  title,
  more,
  hasMargin,
  children,
}: {
  id: string
  title: string
  more?: {href: string; text: string}
  /** See `Band`. */
  hasMargin?: boolean
  children: ReactNode
}) {
  return (
    <Band labelledBy={id} hasMargin={hasMargin ?? false}>
      <h2 id={id}>{title}</h2>
      {children}
      {more && (
        <p className="no-print">
          <a href={more.href} className={styles.more}>
            {more.text}
          </a>
        </p>
      )}
    </Band>
  )
}
