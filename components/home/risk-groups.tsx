import type {NumberedText} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import styles from './risk-groups.module.css'

/**
 * Always open: a reader who only skims must see what can go wrong. How many people each of these meets has not been
 * counted well enough for a figure, and so the hundred people stand there unfilled.
 */
export function RiskGroups({groups}: {groups: readonly {_key: string; title: string; text: NumberedText}[]}) {
  return (
    <>
      <div className={styles.groups}>
        {groups.map(({_key, title, text}) => (
          <div key={_key}>
            <h3>{title}</h3>
            <SimpleText value={text} />
          </div>
        ))}
      </div>
      <img
        src="/art/people/wide-unknown.svg"
        width="400"
        height="100"
        alt="100 small figures, all dashed: not known."
        loading="lazy"
        className={styles.unknown}
      />
      <p className={styles.pull}>How many of 100? Not counted well enough, so we leave the figures empty.</p>
    </>
  )
}
