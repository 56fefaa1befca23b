import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {ReplyTime} from '@/components/clinic/reply-time'
import type {ClinicSettings} from '@/lib/content/content-types'
import {CrisisNote} from './crisis-note'
import styles from './introduction.module.css'
import {PhoneHelp} from './phone-help'

/** Stands before the first question: limits, privacy, emergencies. */
export function Introduction({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <h1>Request a consultation</h1>
      <p className={styles.lead}>
        Tell us how to reach you, and a person from the clinic will answer. The questions are short. It takes
        about two minutes.
      </p>
      <CrisisNote clinic={clinic} />
      <h2>What happens next</h2>
      <ol>
        <li>You send this form, and see a reference for your request.</li>
        <li>
          We contact you within <ReplyTime clinic={clinic} />, the way you choose.
        </li>
        <li>You talk with us about what you need. Medical questions come then, and not on this form.</li>
      </ol>
      <p>
        Would you rather talk? Call <PhoneHelp clinic={clinic} />.
      </p>
      <h2>Before you start</h2>
      <ul>
        {clinic.adultsOnlyNote && (
          <li>
            <PlaceholderText>{clinic.adultsOnlyNote}</PlaceholderText>
          </li>
        )}
        <li>You can ask on behalf of someone else. Give your own name and details, not theirs.</li>
        <li>We ask only what we need to reach you, in a way that is safe for you.</li>
        <li>Leave out medical details. Email and phone are not fully private: others may see or hear.</li>
        <li>
          People at the clinic who answer requests read it.{' '}
          <PlaceholderText>{clinic.privacyNote}</PlaceholderText>
        </li>
        <li>Sending it does not make you a patient of the clinic, and commits you to nothing.</li>
      </ul>
    </>
  )
}
