import type {ClinicSettings} from '@/lib/content/content-types'
import {type HoursLine, hoursLines} from '@/lib/hours/hours-text'
import styles from './clinic-contact.module.css'
import {EmailLink, PhoneLink} from './contact-link'
import {PlaceholderText} from './placeholder-text'

const MISSING: HoursLine = {days: 'Open', hours: '[Clinic to supply: opening hours]'}

/** How to reach the clinic, and when. What it has not told is left out; what it still owes is marked. */
export function ClinicContact({clinic}: {clinic: ClinicSettings}) {
  const lines = hoursLines(clinic.openingHours)
  const rows = [
    {name: 'Phone', value: clinic.phone && <PhoneLink phone={clinic.phone} />},
    {name: 'Email', value: clinic.email && <EmailLink email={clinic.email} />},
    {name: 'Address', value: clinic.address && <PlaceholderText>{clinic.address}</PlaceholderText>},
    ...(lines.length > 0 ? lines : [MISSING]).map(({days, hours}) => ({
      name: days,
      value: <PlaceholderText>{hours}</PlaceholderText>,
    })),
  ]
  return (
    <dl className={styles.contact}>
      {rows
        .filter(({value}) => value)
        .map(({name, value}) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
