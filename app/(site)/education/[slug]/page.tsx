import {ArticlePage} from '@/components/article/page/article-page'
import {getArticle} from '@/lib/content/article/get-article'
import {documentPage, drawPage, pageMetadata, staticParams} from '../../document-page'

const page = documentPage({
  type: 'article',
  get: getArticle,
  head: ({title, summary, publishedAt}) => ({
    title,
    description: summary,
    publishedTime: publishedAt ?? undefined,
  }),
  draw: (article, {clinicName}) => <ArticlePage article={article} clinicName={clinicName} />,
})

export function generateStaticParams() {
  return staticParams(page)
}

export function generateMetadata({params}: PageProps<'/education/[slug]'>) {
  return pageMetadata(page, params)
}

export default async function EducationArticlePage({params}: PageProps<'/education/[slug]'>) {
  return drawPage(page, params)
}
