import {ButtonLink} from '@/components/ui/button'
import {paths} from '@/sanity/paths'
import styles from './calendar-link.module.css'

/** For a patient who was promised a time. */
export function CalendarLink() {
  return (
    <div className={`no-print ${styles.calendar}`}>
      <ButtonLink href={`${paths.consultationReceived}/reminder.ics`} variant="secondary">
        Add the time to my calendar
      </ButtonLink>
      <p className={styles.note}>
        The entry says “Answer due”, with the clinic’s name and phone number, and nothing that you wrote.
      </p>
    </div>
  )
}
