import type {MetadataRoute} from 'next'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {paths} from '@/sanity/paths'

export const dynamic = 'force-static'

/** For who puts the site on a home screen: name, icon, and the colour of the frame. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const {clinicName} = await getClinicSettings()
  return {
    name: clinicName,
    short_name: clinicName,
    start_url: paths.home,
    display: 'browser',
    background_color: '#fbf8f3',
    theme_color: '#1d5148',
    icons: [
      {src: '/icon.svg', type: 'image/svg+xml', sizes: 'any'},
      {src: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180'},
    ],
  }
}
