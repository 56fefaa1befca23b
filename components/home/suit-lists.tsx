import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {Home} from '@/lib/content/content-types'
import styles from './suit-lists.module.css'

const lists = [
  {name: 'suitMay', title: 'It may be worth asking'},
  {name: 'suitTalkFirst', title: 'Talk with us first'},
  {name: 'suitUsuallyNot', title: 'Usually not suitable'},
] as const

/** For whom the treatment may be, who needs a closer look, and for whom it is usually unsafe. */
export function SuitLists({home}: {home: Pick<Home, (typeof lists)[number]['name']>}) {
  return (
    <div className={styles.suit}>
      {lists
        .filter(({name}) => home[name].length > 0)
        .map(({name, title}) => (
          <div key={name} className={`${styles.list} ${styles[name]}`}>
            <h3>{title}</h3>
            <ul>
              {[...new Set(home[name])].map((line) => (
                <li key={line} dir={directionOf(line)}>
                  <PlaceholderText>{line}</PlaceholderText>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}
