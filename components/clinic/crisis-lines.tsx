import {directionOf} from '@/components/article/text/direction'
import {SafeLink} from '@/components/ui/safe-link'
import type {CrisisLine} from '@/lib/content/frame/crisis-lines'
import {dialable} from './contact-link'
import styles from './crisis-lines.module.css'

/** Crisis lines with every way to reach them. Plain links: they work without script, and on paper they can be read. */
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
          <CrisisLinks line={line} large={large} />
        </li>
      ))}
    </ul>
  )
}

/** `large` where a page has nothing more important than these links. */
export function CrisisLinks({
  line: {call, text, chatUrl},
  large = false,
}: {
  line: CrisisLine
  large?: boolean
}) {
  return (
    <p className={large ? styles.large : styles.ways}>
      {call && <a href={`tel:${dialable(call)}`}>{`Call ${call}`}</a>}
      {text && <a href={`sms:${dialable(text)}`}>{`Text ${text}`}</a>}
      {chatUrl && <SafeLink href={chatUrl}>Chat online</SafeLink>}
    </p>
  )
}
