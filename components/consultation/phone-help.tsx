import {PhoneLink} from '@/components/clinic/contact-link'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {ClinicSettings} from '@/lib/content/content-types'
import {hoursText} from '@/lib/hours/hours-text'
import styles from './phone-help.module.css'

/** The number and when it is answered, as the end of a sentence. */
export function PhoneHelp({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <span className={styles.number}>
        <PhoneLink phone={clinic.phone} />
      </span>
      {' ('}
      <PlaceholderText>{hoursText(clinic) ?? '[Clinic to supply: opening hours]'}</PlaceholderText>)
    </>
  )
}
