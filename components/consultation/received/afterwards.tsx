import type {ClinicSettings} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {PhoneHelp} from '../phone-help'

/** Help for the patient once the request is received. Stands beside what happens next. */
export function Afterwards({clinic}: {clinic: ClinicSettings}) {
  return (
    <section>
      <h2>Until then</h2>
      <p>
        To change or cancel your request, call <PhoneHelp clinic={clinic} /> and give your reference.
      </p>
      <p>
        If you feel worse before we speak, do not wait for us: <a href={paths.getHelpNow}>get help now</a>.
      </p>
      <p className="no-print">
        You can read <a href={paths.education}>our articles</a> and{' '}
        <a href={paths.faq}>answers to common questions</a>, and write down what you want to ask.
      </p>
    </section>
  )
}
