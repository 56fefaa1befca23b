import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {directionOf} from '../text/direction'
import styles from './key-points.module.css'

export function KeyPoints({points}: {points: readonly string[]}) {
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
    </section>
  )
}
