import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {ClinicSettings} from '@/lib/content/content-types'
import {PhoneHelp} from './phone-help'
import {Steps} from './steps'
import styles from './what-happens-next.module.css'

/** Beside the questions, and stays in sight there. On a phone it stands between them and the button. */
export function WhatHappensNext({clinic}: {clinic: ClinicSettings}) {
  return (
    <aside aria-labelledby="what-happens-next" className={styles.aside}>
      <h2 id="what-happens-next" className={styles.title}>
        What happens next
      </h2>
      <Steps>
        <li>
          <b>You see a reference</b> for your request, and need to do nothing more.
        </li>
        <li>
          <b>We contact you</b> the way you choose. A message names the clinic only if you said it may.
        </li>
        <li>
          <b>You talk with us</b> about what you need. Medical questions come then, and not on this form.
        </li>
        <li>
          <b>You decide.</b> No is a good answer too.
        </li>
      </Steps>
      <div className={styles.notes}>
        {clinic.adultsOnlyNote && (
          <p>
            <PlaceholderText>{clinic.adultsOnlyNote}</PlaceholderText>
          </p>
        )}
        <p>Are you asking for someone else? Give your own name and details, not theirs.</p>
        <p>
          Would you rather talk? Call <PhoneHelp clinic={clinic} />.
        </p>
      </div>
    </aside>
  )
}
