import {TextPage} from '@/components/guide/text-page'
import {getTextPage} from '@/lib/content/documents/get-text-page'
import {clinicThing} from '@/lib/sharing/structured-data/clinic'
import {documentPage, drawPage, pageMetadata, staticParams} from '../document-page'

const page = documentPage({
  type: 'page',
  get: getTextPage,
  head: ({title, summary}) => ({title, description: summary}),
  draw: (document, clinic) => <TextPage page={document} clinic={clinic} />,
  about: ({below}, clinic, siteUrl) => (below === 'contact' ? clinicThing(clinic, siteUrl) : undefined),
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function ClinicPage({params}: PageProps<'/[slug]'>) {
  return drawPage(page, params)
}
