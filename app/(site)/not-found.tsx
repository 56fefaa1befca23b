import type {Metadata} from 'next'
import {NotFoundMessage} from '@/components/layout/not-found-message'
import {loadClinic} from './load-clinic'

export const metadata: Metadata = {title: 'Page not found'}

/** Inside the frame of the site, for a page that finds nothing at its address. */
export default async function SiteNotFound() {
  const {phone} = await loadClinic()
  return <NotFoundMessage phone={phone} />
}
