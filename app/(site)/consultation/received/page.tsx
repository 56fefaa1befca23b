import type {Metadata} from 'next'
import {cookies} from 'next/headers'
import {Afterwards} from '@/components/consultation/received/afterwards'
import {CalendarLink} from '@/components/consultation/received/calendar-link'
import {NoReference} from '@/components/consultation/received/no-reference'
import {ReceivedPage} from '@/components/consultation/received/received-page'
import {whatNext} from '@/lib/consultation/reply-promise'
import {loadClinic} from '../../load-clinic'
import {referenceCookieName, shownBy} from '../reference-cookie'

export const metadata: Metadata = {
  title: {absolute: 'Request a call back: reference'},
  robots: {index: false, follow: false},
}

/** Made for each request, because it reads a cookie; Next therefore sends it with `no-store`. */
export default async function ConsultationReceivedPage() {
  const clinic = await loadClinic()
  const shown = shownBy((await cookies()).get(referenceCookieName)?.value)
  if (!shown) return <NoReference clinic={clinic} />
  return (
    <ReceivedPage
      reference={shown.reference}
      whatNext={whatNext(shown.promised, shown)}
      actions={shown.promised.answerBy !== undefined && <CalendarLink />}
      afterwards={<Afterwards clinic={clinic} />}
    />
  )
}
