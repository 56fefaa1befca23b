import {LegalPage as Legal} from '@/components/guide/legal-page'
import {getLegalDocument} from '@/lib/content/documents/get-legal-document'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../document-page'

const page = documentPage({
  type: 'legalDocument',
  get: getLegalDocument,
  head: ({title, summary}) => ({title, description: summary}),
  draw: (document) => <Legal document={document} />,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/legal/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function LegalPage({params}: PageProps<'/legal/[slug]'>) {
  return drawPage(page, params)
}
