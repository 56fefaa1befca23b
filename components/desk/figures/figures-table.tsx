import type {ReactNode} from 'react'
import styles from './figures.module.css'

/** A table that scrolls in its own frame. `says` is what it shows, and its limit. */
export function FiguresTable({
  title,
  says,
  columns,
  children,
}: {
  title: string
  says: string
  columns: readonly string[]
  children: ReactNode
}) {
  return (
    <>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard. */}
      <section aria-label={title} tabIndex={0} className={styles.frame}>
        <table className={styles.table}>
          <caption>{says}</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  )
}
