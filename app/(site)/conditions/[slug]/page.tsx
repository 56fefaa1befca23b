import {ConditionPage as Condition} from '@/components/guide/condition-page'
import {getCondition} from '@/lib/content/documents/get-condition'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../document-page'

const page = documentPage({
  type: 'condition',
  get: getCondition,
  head: ({title, summary}) => ({title, description: summary}),
  draw: (condition, {clinicName}) => <Condition condition={condition} clinicName={clinicName} />,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/conditions/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function ConditionPage({params}: PageProps<'/conditions/[slug]'>) {
  return drawPage(page, params)
}
