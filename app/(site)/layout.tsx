import type {Metadata} from 'next'
import {draftMode} from 'next/headers'
import type {ReactNode} from 'react'
import {DraftBanner} from '@/components/draft/draft-banner'
import {SiteShell} from '@/components/layout/shell/site-shell'
import {defaultNavigation} from '@/lib/content/frame/navigation'
import {env} from '@/lib/settings/env'
import {wholeTitle} from '@/sanity/sharing/search-result'
import {loadClinic, loadNavigation} from './load-clinic'
import {readPerspective} from './perspective'

/** Throws when content cannot be had. That makes the answer a 500, which is never cached over a good page. */
export async function generateMetadata(): Promise<Metadata> {
  const {clinicName} = await loadClinic()
  return {
    metadataBase: new URL(env().SITE_URL),
    // For pages that nobody shares or looks for. All others say the whole of it: see `page-head.ts`.
    title: {default: clinicName, template: wholeTitle('%s', clinicName)},
  }
}

export default async function SiteLayout({children}: {children: ReactNode}) {
  // A frame that throws would leave an empty document to everybody without JavaScript.
  const [clinic, navigation] = await Promise.allSettled([loadClinic(), loadNavigation()])
  const {isEnabled: isDraft} = await draftMode()
  return (
    <SiteShell
      clinic={clinic.status === 'fulfilled' ? clinic.value : undefined}
      navigation={navigation.status === 'fulfilled' ? navigation.value : defaultNavigation}
      demo={env().APP_ENV !== 'live'}
      notice={isDraft && <DraftBanner isPublished={(await readPerspective()) === 'published'} />}
    >
      {children}
    </SiteShell>
  )
}
