import type {ReactNode} from 'react'
import styles from './callout.module.css'

export type CalloutTone = 'info' | 'warning' | 'care'

/** Said before the content where the tone carries meaning that colour alone would lose. */
const spokenTone: Record<CalloutTone, string | undefined> = {
  info: undefined,
  warning: 'Important:',
  care: undefined,
}

/** A note set apart from the text. `care` is for help in a crisis. */
export function Callout({
  tone = 'info',
  title,
  level = 2,
  dir,
  children,
}: {
  tone?: CalloutTone
  title?: ReactNode
  level?: 2 | 3
  /** Where the heading may run from right to left. */
  dir?: 'auto' | undefined
  children: ReactNode
}) {
  const Heading = `h${level}` as const
  const spoken = spokenTone[tone] && <span className="visually-hidden">{spokenTone[tone]}</span>
  return (
    <div className={['callout', styles.callout, styles[tone]].join(' ')}>
      {title && (
        <Heading className={styles.title} dir={dir}>
          {spoken}
          {spoken && ' '}
          {title}
        </Heading>
      )}
      {!title && spoken}
      {children}
    </div>
  )
}
