import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {ReplyTime} from '@/components/clinic/reply-time'
import type {ClinicSettings} from '@/lib/content/content-types'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {answerWithinOf, openingHoursOf} from '@/lib/hours/opening-hours'
import styles from './consent.module.css'

/**
 * Always in sight above the button: limits, privacy, emergencies, and by when somebody answers. The page is made once for
 * everybody, so it says the rule and no day; the day follows with the reference.
 */
export function Consent({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <h2 className={styles.title}>Before you send</h2>
      <ul className={styles.lines}>
        <li>Sending this does not make you a patient of the clinic, and commits you to nothing.</li>
        <li>
          People at the clinic who answer requests read it. Email and phone are not fully private: others may
          see or hear. <PlaceholderText>{clinic.privacyNote}</PlaceholderText>
        </li>
        <li>
          <PlaceholderText>{crisisHelp(clinic).text}</PlaceholderText>
        </li>
      </ul>
      <p className={styles.promise}>
        We contact you within <ReplyTime clinic={clinic} />.
        {openingHoursOf(clinic) && answerWithinOf(clinic) && (
          <span className={styles.soon}> You see the day and the hour once you have sent it.</span>
        )}
      </p>
    </>
  )
}
