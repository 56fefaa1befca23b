import {TopicPage as Topic} from '@/components/article/list/topic-page'
import {getTopic} from '@/lib/content/documents/get-topic'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../../document-page'

const page = documentPage({
  type: 'topic',
  get: getTopic,
  head: ({title, summary}) => ({title, description: summary}),
  draw: (topic) => <Topic topic={topic} />,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/education/topics/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function TopicPage({params}: PageProps<'/education/topics/[slug]'>) {
  return drawPage(page, params)
}
