import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {cache} from 'react'
import {ArticlePage} from '@/components/article/page/article-page'
import {NotFoundMessage} from '@/components/layout/not-found-message'
import {UnavailableMessage} from '@/components/layout/unavailable-message'
import {getArticle} from '@/lib/content/article/get-article'
import {slugsToBuild} from '@/lib/content/pages/slugs-to-build'
import {rememberContent} from '@/lib/freshness/reconcile/reconcile-content'
import {pagePath} from '@/sanity/document-types'
import {loadClinic} from '../../load-clinic'
import {notFoundInDraft, readPerspective} from '../../perspective'

/** One answer for both functions below: they must not disagree about whether there is an article. */
const loadArticle = cache(async (slug: string) => getArticle(slug, await readPerspective()))

export async function generateStaticParams() {
  const [slugs] = await Promise.all([slugsToBuild('article', getArticle), rememberContent()])
  return slugs
}

/**
 * Sets the status: 404 when there is no article, 500 (which is never cached) when content cannot be had. Thrown from
 * the page itself, both would leave an empty document to everybody without JavaScript.
 */
export async function generateMetadata({params}: PageProps<'/education/[slug]'>): Promise<Metadata> {
  const article = await loadArticle((await params).slug)
  if (!article) notFound()
  const {title, summary, slug, publishedAt} = article
  const canonical = pagePath('article', slug)
  return {
    title,
    description: summary,
    alternates: {canonical},
    openGraph: {
      type: 'article',
      title,
      description: summary,
      url: canonical,
      publishedTime: publishedAt ?? undefined,
    },
  }
}

export default async function EducationArticlePage({params}: PageProps<'/education/[slug]'>) {
  const {slug} = await params
  const [article, clinic] = await Promise.allSettled([loadArticle(slug), loadClinic()])
  // The same failure leaves the metadata as an error, so that it is logged and the answer is a 500.
  if (article.status === 'rejected' || clinic.status === 'rejected') return <UnavailableMessage />

  if (article.value) return <ArticlePage article={article.value} clinicName={clinic.value.clinicName} />
  await notFoundInDraft()
  return <NotFoundMessage phone={clinic.value.phone} />
}
