import type {Metadata, Viewport} from 'next'
import {notFound} from 'next/navigation'
import {StudioLoader} from '../studio-loader'

export const dynamic = 'force-static'

/** Made with the build, so that it opens while content cannot be reached. */
export function generateStaticParams() {
  return [{tool: []}]
}

/** Sets the status, which is sent before the page itself is made. */
export async function generateMetadata({params}: PageProps<'/studio/[[...tool]]'>): Promise<Metadata> {
  const {tool = []} = await params
  if (tool.some(isTwofold)) notFound()
  return {title: 'Studio', robots: {index: false, follow: false}, referrer: 'same-origin'}
}

export const viewport: Viewport = {width: 'device-width', initialScale: 1, viewportFit: 'cover'}

export default function StudioPage() {
  return <StudioLoader />
}

/**
 * Whether a part of the address may be read as a slash, a step up or an end by a program before this one, which would
 * then take the Studio for another page and keep it as that.
 */
function isTwofold(part: string): boolean {
  return /^\.{1,2}(?:$|[;%])|[/\\]|%(?:2[ef5]|5c|[01]|7f|c[01])/i.test(part)
}
