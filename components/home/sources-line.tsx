import {CitationLinks} from '@/components/article/text/citation-links'
import type {CitationNumbers} from '@/components/article/text/text-block'
import styles from './sources-line.module.css'

/** The sources of a part whose lines are too short for a number each. */
export function SourcesLine({of, value}: {of: string; value: CitationNumbers | undefined}) {
  return (
    value && (
      <p className={styles.sources}>
        Sources of {of}
        <CitationLinks value={value} />
      </p>
    )
  )
}
