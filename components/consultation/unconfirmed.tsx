import type {ClinicSettings} from '@/lib/content/content-types'
import {PhoneHelp} from './phone-help'

/** Says no more than is known: the request may have arrived, although its answer did not. */
export function Unconfirmed({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <h2>We could not confirm that we received your request</h2>
      <p>What you typed is still here. Send it again: if it has already arrived, we keep only one.</p>
      <p>
        Or call <PhoneHelp clinic={clinic} />.
      </p>
    </>
  )
}
