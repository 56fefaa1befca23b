import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {cache} from 'react'
import {ArticlesPage} from '@/components/article/list/articles-page'
import {NotFoundMessage} from '@/components/layout/not-found-message'
import {UnavailableMessage} from '@/components/layout/unavailable-message'
import {getArticleList} from '@/lib/content/article/get-article-list'
import {listPath} from '@/sanity/document-types'
import {loadClinic} from '../../../load-clinic'
import {pageHead} from '../../../page-head'
import {notFoundInDraft, readPerspective} from '../../../perspective'

/** Made at their first visit. `next.config.ts` leads from page 1 to the list itself. */
export function generateStaticParams() {
  return []
}

/** One answer for both functions below. Returns null for anything but a number as a link would write it. */
const loadList = cache(async (number: string) =>
  /^[1-9]\d{0,5}$/.test(number) ? getArticleList(Number(number), await readPerspective()) : null,
)

/** Sets the status, as on the page of an article: thrown from the page, both would leave an empty document. */
export async function generateMetadata({params}: PageProps<'/education/page/[number]'>): Promise<Metadata> {
  const list = await loadList((await params).number)
  if (!list) notFound()
  const {page, pages} = list
  return pageHead({
    path: listPath('article', page),
    title: `Education, page ${page} of ${pages}`,
    description: `Articles about ketamine therapy, with sources: page ${page} of ${pages}.`,
  })
}

export default async function EducationListPage({params}: PageProps<'/education/page/[number]'>) {
  const {number} = await params
  const [list, clinic] = await Promise.allSettled([loadList(number), loadClinic()])
  // The same failure leaves the metadata as an error, so that it is logged and the answer is a 500.
  if (list.status === 'rejected' || clinic.status === 'rejected') return <UnavailableMessage />

  if (list.value) return <ArticlesPage list={list.value} />
  await notFoundInDraft()
  return <NotFoundMessage phone={clinic.value.phone} />
}
