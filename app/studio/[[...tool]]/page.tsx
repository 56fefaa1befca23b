import type {Metadata, Viewport} from 'next'
import {StudioLoader} from '../studio-loader'

export const dynamic = 'force-static'

/** Made with the build, so that it opens while content cannot be reached. */
export function generateStaticParams() {
  return [{tool: []}]
}

export const metadata: Metadata = {
  title: 'Studio',
  robots: {index: false, follow: false},
  referrer: 'same-origin',
}

export const viewport: Viewport = {width: 'device-width', initialScale: 1, viewportFit: 'cover'}

export default function StudioPage() {
  return <StudioLoader />
}
