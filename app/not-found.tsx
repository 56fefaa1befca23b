import type {Metadata} from 'next'
import {NotFoundMessage} from '@/components/layout/not-found-message'
import {SiteShell} from '@/components/layout/shell/site-shell'
import {navigationOf} from '@/lib/content/frame/navigation'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {env} from '@/lib/settings/env'

export const metadata: Metadata = {title: 'Page not found'}

/** Every address without a route. It stands outside `(site)`, and so brings the frame itself. */
export default async function NotFound() {
  const clinic = await getClinicSettings()
  return (
    <SiteShell clinic={clinic} navigation={await navigationOf(clinic)} demo={env().APP_ENV !== 'live'}>
      <NotFoundMessage phone={clinic.phone} />
    </SiteShell>
  )
}
