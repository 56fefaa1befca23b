import {FaqPage} from '@/components/faq/faq-page'
import {getFaq} from '@/lib/content/faq/get-faq'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../document-page'

const page = documentPage({
  type: 'faq',
  get: getFaq,
  head: ({question, shortAnswer}) => ({title: question, description: shortAnswer}),
  draw: (faq, {clinicName}) => <FaqPage faq={faq} clinicName={clinicName} />,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/faq/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function QuestionPage({params}: PageProps<'/faq/[slug]'>) {
  return drawPage(page, params)
}
