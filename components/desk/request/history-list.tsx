import type {HistoryLine} from '@/lib/desk/views'
import styles from './history-list.module.css'

export function HistoryList({lines}: {lines: readonly HistoryLine[]}) {
  if (lines.length === 0) return <p>Nothing yet.</p>
  return (
    <ol className={styles.history}>
      {lines.map(({at, who, what, note}, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added, and have no name of their own.
        <li key={lines.length - place}>
          {[`${at}: ${what}`, who].filter(Boolean).join(', ')}
          {note && (
            <p className={styles.note} dir="auto">
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
