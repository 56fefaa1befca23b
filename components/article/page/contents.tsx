import {directionOf} from '../text/direction'
import type {Heading} from '../text/list-headings'
import styles from './contents.module.css'

const WORTH_A_LIST = 4

/** The main headings as links, when there are enough of them to need finding. Folded where they would push the text away. */
export function Contents({headings}: {headings: readonly Heading[]}) {
  const main = headings.filter(({level}) => level === 2)
  if (main.length < WORTH_A_LIST) return null
  return (
    <nav aria-labelledby="contents" className={`no-print ${styles.contents}`}>
      <details>
        <summary id="contents">On this page</summary>
        <ol className={styles.list}>
          {main.map(({id, text}) => (
            <li key={id} dir={directionOf(text)}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
