import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {Home} from '@/lib/content/content-types'
import {isPlaceholder} from '@/lib/content/placeholder'
import styles from './visit-steps.module.css'

/** One visit, from the door to the way home. The pictures say nothing that the words do not. */
export function VisitSteps({steps}: {steps: Home['visitSteps']}) {
  return (
    <ol className={styles.steps}>
      {steps.map(({_key, scene, title, time, text}) => (
        <li key={_key} className={`${styles.step} ${time && !isPlaceholder(time) ? styles.known : ''}`}>
          {scene && <img src={`/art/${scene}.svg`} width="400" height="300" alt="" loading="lazy" />}
          <h3 dir={directionOf(title)}>{title}</h3>
          {time && (
            <p className={styles.time}>
              <PlaceholderText>{time}</PlaceholderText>
            </p>
          )}
          <p dir={directionOf(text)}>
            <PlaceholderText>{text}</PlaceholderText>
          </p>
        </li>
      ))}
    </ol>
  )
}
