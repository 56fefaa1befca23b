import type {ClientReturn} from '@sanity/client'
import type {PageType} from '../../../sanity/document-types.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchContent} from '../fetch-content.ts'
import type {ContentShape} from '../shapes/shape-of.ts'
import {shownPages} from './shown-pages.ts'

type ListRequest<Query extends string> = {
  type: PageType
  /** Finds documents by `$ids`. */
  query: Query
  shape: ContentShape
  perspective?: Perspective | undefined
}

/** The documents of a type that have a page, in the order that staff gave them, and of the same place by title. */
export async function getList<const Query extends string>({
  type,
  query,
  shape,
  perspective,
}: ListRequest<Query>): Promise<ClientReturn<Query>> {
  const ids = (await shownPages(type, perspective)).map(({_id}) => _id)
  return fetchContent({query, params: {ids}, tags: [type], shape, perspective})
}

type Placed = {order?: number; title: string}

export function inPlace<Document extends Placed>(documents: readonly Document[]): Document[] {
  return documents.toSorted(
    (a, b) => (a.order ?? 0) - (b.order ?? 0) || a.title.localeCompare(b.title, 'en-US'),
  )
}
