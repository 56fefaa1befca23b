import type {ClinicSettings} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {CrisisNote} from './crisis-note'
import {PhoneHelp} from './phone-help'

/** Help and limits for the patient once the request is received. Stands below what happens next. */
export function Afterwards({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <p>
        To change or cancel your request, call <PhoneHelp clinic={clinic} /> and give your reference.
      </p>
      <CrisisNote clinic={clinic} />
      <h2>Keep your reference</h2>
      <p>
        Print this page, or write the reference down. To protect your privacy it is shown for a short time
        only, on this device.
      </p>
      <p className="no-print">
        While you wait, you can read <a href={paths.education}>our articles</a> and{' '}
        <a href={paths.faq}>answers to common questions</a>.
      </p>
    </>
  )
}
