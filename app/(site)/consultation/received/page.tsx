import type {Metadata} from 'next'
import {cookies} from 'next/headers'
import {Afterwards} from '@/components/consultation/afterwards'
import {NoReference} from '@/components/consultation/no-reference'
import {ReferencePanel} from '@/components/consultation/reference-panel'
import {WhatNext} from '@/components/consultation/what-next'
import {whatNext} from '@/lib/consultation/reply-promise'
import {loadClinic} from '../../load-clinic'
import {referenceCookieName, shownBy} from '../reference-cookie'

export const metadata: Metadata = {
  title: {absolute: 'Request a call back: reference'},
  robots: {index: false, follow: false},
}

/** Made for each request, because it reads a cookie; Next therefore sends it with `no-store`. */
export default async function ReceivedPage() {
  const clinic = await loadClinic()
  const shown = shownBy((await cookies()).get(referenceCookieName)?.value)
  return (
    <div className="measure">
      {shown ? (
        <>
          <ReferencePanel reference={shown.reference} />
          <WhatNext sentences={whatNext(shown.promised, shown)} />
          <Afterwards clinic={clinic} />
        </>
      ) : (
        <NoReference clinic={clinic} />
      )}
    </div>
  )
}
