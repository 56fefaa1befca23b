import type {Numbered} from '@/components/article/text/text-block'
import {EvidenceChart} from '@/components/evidence/evidence-chart'
import styles from './trials.module.css'

/** Results side by side, so that nobody sees one without the other. */
export function Trials({trials}: {trials: readonly Numbered<'evidenceChart'>[]}) {
  return (
    <>
      <p>One trial is never the whole story. Each figure stands for one of 100 people.</p>
      <div className={styles.trials}>
        {trials.map((trial) => (
          <EvidenceChart key={trial._key} value={trial} />
        ))}
      </div>
    </>
  )
}
