import {CitationLinks} from '@/components/article/text/citation-links'
import type {Numbered} from '@/components/article/text/text-block'
import styles from './evidence-chart.module.css'
import {RangeBar} from './range-bar'

type Chart = Numbered<'evidenceChart'>
type Arm = NonNullable<Chart['arms']>[number]

/** The size line is full at this many people. Larger trials fill it, and say their number. */
const FULL_LINE = 400

/** The result of a trial, never without its limits: how many of 100 in each group, what the source says exactly, and the difference. */
export function EvidenceChart({value}: {value: Chart}) {
  const {title, setting, people = 0, meaning = '', arms = [], clearness, difference, limits, cited} = value
  return (
    <figure className={clearness === 'clear' ? styles.trial : `${styles.trial} ${styles.flat}`}>
      <h3>{title}</h3>
      <p>{setting}</p>
      <p className={styles.size}>
        <b>{`${people} people`}</b>
        <svg aria-hidden="true">
          <rect width={`${Math.min(100, (people / FULL_LINE) * 100).toFixed(1)}%`} height="5" />
        </svg>
      </p>
      <div className={styles.arms}>
        {arms.map((arm) => (
          <div key={arm._key ?? arm.name}>
            <img src={pictureOf(arm)} alt={wordsOf(arm, meaning)} width="300" height="300" loading="lazy" />
            <p className={styles.big}>
              {arm.percent === undefined ? '?' : Math.round(arm.percent)}
              <small>{`of 100 with ${arm.name}${exactly(arm)}`}</small>
            </p>
          </div>
        ))}
      </div>
      {difference && <RangeBar difference={difference} />}
      <figcaption>
        {`Filled: they ${meaning}. ${limits}`}
        <CitationLinks value={cited} />
      </figcaption>
    </figure>
  )
}

/** What the source says, where the drawing is rounded. */
function exactly({percent}: Arm): string {
  return typeof percent === 'number' && !Number.isInteger(percent) ? ` (${percent}%)` : ''
}

function pictureOf({percent}: Arm): string {
  return `/art/people/${typeof percent === 'number' ? Math.round(percent) : 'unknown'}.svg`
}

/** Filled and outline figures are one hundred together, because both come from one number. */
function wordsOf({percent}: Arm, meaning: string): string {
  if (typeof percent !== 'number') return '100 small figures, all dashed: not known.'
  const filled = Math.round(percent)
  return `100 small figures. ${filled} are filled: they ${meaning}. ${100 - filled} are outlines: they did not.`
}
