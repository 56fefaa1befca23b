import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {Home} from '@/lib/content/content-types'

/** One visit, from the door to the way home. */
export function VisitSteps({steps}: {steps: Home['visitSteps']}) {
  return (
    <ol>
      {steps.map(({_key, title, time, text}) => (
        <li key={_key}>
          <h3>{title}</h3>
          {time && (
            <p>
              <PlaceholderText>{time}</PlaceholderText>
            </p>
          )}
          <p>
            <PlaceholderText>{text}</PlaceholderText>
          </p>
        </li>
      ))}
    </ol>
  )
}
