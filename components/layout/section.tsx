import type {ReactNode} from 'react'
import styles from './section.module.css'

/** A part of a page under its own heading, with the way to the rest where only some is shown. */
export function Section({
  title,
  more,
  children,
}: {
  title: string
  more?: {href: string; text: string}
  children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {more && (
        <p className="no-print">
          <a href={more.href} className={styles.more}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  )
}
