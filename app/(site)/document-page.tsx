import type {Metadata} from 'next'
import {notFound, permanentRedirect} from 'next/navigation'
import {cache, type ReactNode} from 'react'
import {NotFoundMessage} from '@/components/layout/not-found-message'
import {UnavailableMessage} from '@/components/layout/unavailable-message'
import type {ClinicSettings} from '@/lib/content/content-types'
import {findRedirect} from '@/lib/content/find-redirect'
import {slugsToBuild} from '@/lib/content/pages/slugs-to-build'
import type {Perspective} from '@/lib/draft/perspective'
import {rememberContent} from '@/lib/freshness/reconcile/reconcile-content'
import {env} from '@/lib/settings/env'
import type {Thing} from '@/lib/sharing/structured-data/thing'
import {type Described, webPage} from '@/lib/sharing/structured-data/web-page'
import {type PageType, pagePath} from '@/sanity/document-types'
import {pageTitle} from '@/sanity/sharing/search-result'
import {dataBlock} from './data-block'
import {loadClinic} from './load-clinic'
import {pageHead} from './page-head'
import {notFoundInDraft, readPerspective} from './perspective'

type Params = Promise<{slug: string}>

/** How documents of one type become pages. */
type DocumentPage<Document extends Described> = {
  type: PageType
  /** Returns null if no document has this slug. */
  get: (slug: string, perspective?: Perspective) => Promise<Document | null>
  head: (document: Document) => {title: string; description: string; publishedTime?: string | undefined}
  draw: (document: Document, clinic: ClinicSettings) => ReactNode
  /** The clinic or the person that the page is about. */
  about?: (document: Document, clinic: ClinicSettings, siteUrl: string) => Thing | undefined
}

type Loaded<Document extends Described> = DocumentPage<Document> & {
  load: (slug: string) => Promise<Document | null>
}

/** For the file of a page, which hands it to the three functions below. */
export function documentPage<Document extends Described>(page: DocumentPage<Document>): Loaded<Document> {
  // One answer for metadata and page: they must not disagree about whether there is a document.
  return {...page, load: cache(async (slug: string) => page.get(slug, await readPerspective()))}
}

export async function staticParams<Document extends Described>({type, get}: DocumentPage<Document>) {
  const [slugs] = await Promise.all([slugsToBuild(type, get), rememberContent()])
  return slugs
}

/**
 * Sets the status: 404 when there is no document, 308 when it moved, 500 (which is never cached) when content cannot be
 * had. Thrown from the page itself, all would leave an empty document to everybody without JavaScript.
 */
export async function pageMetadata<Document extends Described>(
  {type, load, head}: Loaded<Document>,
  params: Params,
): Promise<Metadata> {
  const {slug} = await params
  const document = await load(slug)
  if (!document) {
    const target = await findRedirect(pagePath(type, slug))
    return target ? permanentRedirect(target) : notFound()
  }
  const {title, ...rest} = head(document)
  return pageHead({
    ...rest,
    title: pageTitle(type, title),
    path: pagePath(type, document.slug),
    type: type === 'person' ? 'profile' : 'article',
    modifiedTime: document._updatedAt,
  })
}

export async function drawPage<Document extends Described>(
  {type, load, head, draw, about}: Loaded<Document>,
  params: Params,
): Promise<ReactNode> {
  const {slug} = await params
  const [document, clinic] = await Promise.allSettled([load(slug), loadClinic()])
  // The same failure leaves the metadata as an error, so that it is logged and the answer is a 500.
  if (document.status === 'rejected' || clinic.status === 'rejected') return <UnavailableMessage />
  if (document.value) {
    const siteUrl = env().SITE_URL
    const {title} = head(document.value)
    const page = {
      type,
      title,
      document: document.value,
      about: about?.(document.value, clinic.value, siteUrl),
    }
    return (
      <>
        {draw(document.value, clinic.value)}
        {await dataBlock(webPage(page, clinic.value, siteUrl))}
      </>
    )
  }
  await notFoundInDraft()
  return <NotFoundMessage phone={clinic.value.phone} />
}
