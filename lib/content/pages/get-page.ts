import type {ClientReturn, QueryParams} from '@sanity/client'
import {type PageType, pagePath} from '../../../sanity/document-types.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {tagPage} from '../../freshness/tag-page.ts'
import {documentTag} from '../../freshness/tags.ts'
import {fetchContent} from '../fetch-content.ts'
import type {ContentShape} from '../shapes/shape-of.ts'
import {mayExist} from './known-pages.ts'
import {firstHiddenDay} from './shown-pages.ts'
import {shownTags} from './shown-tags.ts'

type PageRequest<Query extends string> = {
  type: PageType
  slug: string
  /**
   * Finds the document by `$slug`, and hides it from `$tomorrow` on. Documents that the page also shows come with
   * `_id` and `_type`: when one of them changes, the page is out of date.
   */
  query: Query
  /** What the query takes beside `$slug` and `$tomorrow`. */
  params?: QueryParams
  shape: ContentShape
  perspective?: Perspective | undefined
}

/** Asks for the document of a page. Returns null if there is none with this slug. */
export async function getPage<const Query extends string>({
  type,
  slug,
  query,
  params,
  shape,
  perspective = 'published',
}: PageRequest<Query>): Promise<ClientReturn<Query> | null> {
  const tags = [documentTag(type, slug)]
  const isPublished = perspective === 'published'
  if (isPublished && !mayExist(type, slug)) {
    await tagPage(['content', ...tags])
    return null
  }
  const tomorrow = await firstHiddenDay(perspective)
  const page = pagePath(type, slug)
  const found = await fetchContent({
    query,
    params: {...params, slug, tomorrow},
    tags,
    shape,
    page,
    perspective,
  })
  if (isPublished) await tagPage(shownTags(found))
  return found
}
