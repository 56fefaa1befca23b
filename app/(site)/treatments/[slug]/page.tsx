import {TreatmentPage as Treatment} from '@/components/guide/treatment-page'
import {getTreatment} from '@/lib/content/documents/get-treatment'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../document-page'

const page = documentPage({
  type: 'treatment',
  get: getTreatment,
  head: ({title, summary}) => ({title, description: summary}),
  draw: (treatment, {clinicName}) => <Treatment treatment={treatment} clinicName={clinicName} />,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/treatments/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function TreatmentPage({params}: PageProps<'/treatments/[slug]'>) {
  return drawPage(page, params)
}
