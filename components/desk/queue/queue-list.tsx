import type {QueueLine} from '@/lib/desk/views'
import styles from './queue-list.module.css'

/** Requests, one below the other. The words say what the colours say. */
export function QueueList({lines}: {lines: readonly QueueLine[]}) {
  return (
    <ol className={styles.list}>
      {lines.map((line) => (
        <li key={line.reference} className={`${styles.line} ${styles[line.urgency]}`}>
          <h2 className={styles.title}>
            <a href={`/desk/requests/${line.reference}`}>{line.reference}</a>
          </h2>
          <p className={styles.due}>{dueText(line)}</p>
          <ul className={styles.facts} aria-label={`About ${line.reference}`}>
            {factsOf(line).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          {line.isGoodTime && !line.outcome && <p className={styles.now}>Good time: call now</p>}
        </li>
      ))}
    </ol>
  )
}

function dueText({due, isPutOff, urgency, outcome}: QueueLine): string {
  if (outcome) return outcome
  if (!due) return 'No time was promised'
  if (isPutOff) return urgency === 'calm' ? `Try again: ${due}` : `Try again now: was due ${due}`
  return {calm: `Due ${due}`, soon: `Due soon: ${due}`, late: `Late: was due ${due}`}[urgency]
}

function factsOf({
  holder,
  contactBy,
  topic,
  needsSupport,
  tries,
  waiting,
  trouble,
  isReadable,
  signs,
}: QueueLine) {
  return [
    holder && (holder.isSelf ? 'You have it' : `${holder.name} has it`),
    contactBy,
    needsSupport && 'Support needed',
    topic,
    tries > 0 && (tries === 1 ? 'Tried once' : `Tried ${tries} times`),
    `Since ${waiting}`,
    trouble,
    !isReadable && 'Cannot be opened',
    signs.length > 0 && `Why: ${signs.join('; ')}`,
  ].flatMap((fact) => fact || [])
}
