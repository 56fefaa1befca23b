import type {Numbered} from '@/components/article/text/text-block'
import styles from './evidence-chart.module.css'

type Difference = NonNullable<Numbered<'evidenceChart'>['difference']>

/** Half of the bar, in units of the drawing. Zero stands in the middle. */
const HALF = 300

/** A difference and the range in which it may lie, held against the line of no difference. */
export function RangeBar({difference}: {difference: Difference}) {
  const {text, low = 0, middle = 0, high = 0, unit, lowEnd, highEnd} = difference
  const scale = HALF / (1.25 * Math.max(Math.abs(low), Math.abs(high), 1))
  const at = (value: number) => Math.round(HALF + value * scale)
  const crosses = low <= 0 && high >= 0
  const label = `A bar from ${low} to ${high} ${unit}, with its middle at ${middle}. It ${crosses ? 'crosses' : 'does not touch'} the line of no difference.`
  return (
    <div className={styles.range}>
      <p>{`The gap: ${text}`}</p>
      <svg viewBox="-8 0 616 64" role="img" aria-label={label}>
        <path d="M0 60H600M300 2V60" />
        <path className={styles.bar} d={`M${at(low)} 30H${at(high)}`} />
        <circle cx={at(middle)} cy="30" r="11" />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{lowEnd}</span>
        <span>no difference</span>
        <span>{highEnd}</span>
      </div>
    </div>
  )
}
