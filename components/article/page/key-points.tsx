import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {CitationLinks} from '../text/citation-links'
import {directionOf} from '../text/direction'
import type {CitationNumbers} from '../text/text-block'
import styles from './key-points.module.css'

/** @param cited - the sources of what stands here and in the summary above */
export function KeyPoints({points, cited}: {points: readonly string[]; cited: CitationNumbers | undefined}) {
  if (points.length === 0) return null
  return (
    <section aria-labelledby="key_points" className={styles.points}>
      <h2 id="key_points" className={styles.title}>
        In brief
      </h2>
      <ul>
        {[...new Set(points)].map((point) => (
          <li key={point} dir={directionOf(point)}>
            <PlaceholderText>{point}</PlaceholderText>
          </li>
        ))}
      </ul>
      {cited && (
        <p className={styles.sources}>
          Sources: <CitationLinks value={cited} />
        </p>
      )}
    </section>
  )
}
