import {directionOf} from '../text/direction'
import type {Heading} from '../text/list-headings'
import styles from './contents.module.css'

const WORTH_A_LIST = 4

/** The main headings as links, when there are enough of them to need finding. */
export function Contents({
  headings,
  className,
}: {
  headings: readonly Heading[]
  className?: string | undefined
}) {
  const main = headings.filter(({level}) => level === 2)
  if (main.length < WORTH_A_LIST) return null
  return (
    <nav aria-labelledby="contents" className={[styles.contents, 'no-print', className].join(' ')}>
      <h2 id="contents" className={styles.title}>
        On this page
      </h2>
      <ul className={styles.list}>
        {main.map(({id, text}) => (
          <li key={id} dir={directionOf(text)}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
