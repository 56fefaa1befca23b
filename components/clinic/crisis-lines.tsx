import {directionOf} from '@/components/article/text/direction'
import type {CrisisLine} from '@/lib/content/frame/crisis-lines'
import styles from './crisis-lines.module.css'
import {CrisisLinks} from './crisis-links'

/** Crisis lines with every way to reach them. */
export function CrisisLines({
  lines,
  level,
  large = false,
}: {
  lines: readonly CrisisLine[]
  level: 2 | 3
  large?: boolean
}) {
  const Heading = `h${level}` as const
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line._key} className={styles.line}>
          <Heading className={styles.label} dir={directionOf(line.label)}>
            {line.label}
          </Heading>
          {line.who && (
            <p className={styles.who} dir={directionOf(line.who)}>
              {line.who}
            </p>
          )}
          {large ? <LargeCrisisLinks line={line} /> : <CrisisLinks line={line} />}
        </li>
      ))}
    </ul>
  )
}

/** Where a page has nothing more important than these links. */
export function LargeCrisisLinks({line}: {line: CrisisLine}) {
  return <CrisisLinks line={line} className={styles.large} />
}
