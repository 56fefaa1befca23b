import {z} from 'zod'
import {dayAfter, dayIn} from '../../../sanity/days.ts'
import {pageIndexQuery} from '../../../sanity/document-queries.ts'
import type {PageType} from '../../../sanity/document-types.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchParsed} from '../fetch-content.ts'
import {getClinicSettings} from '../get-clinic-settings.ts'
import {keptSettings} from '../kept-settings.ts'
import {shapeOf} from '../shapes/shape-of.ts'
import {items, note, optional} from '../shapes/shape-parts.ts'

const indexed = z.object({
  _id: z.string(),
  slug: optional(z.string()),
  publishedAt: note,
  _createdAt: z.string(),
  _updatedAt: z.string(),
})

export type ShownPage = z.output<typeof indexed> & {slug: string}

const index = shapeOf((isDraft) => items(indexed, isDraft))

/**
 * The documents of a type that have a page, the newest first. One whose address cannot be opened, or whose day has not
 * come, has none, and of two with one address only the older has: no list may lead to a page that is not there, or twice
 * to one.
 */
export async function shownPages(
  type: PageType,
  perspective: Perspective = 'published',
): Promise<ShownPage[]> {
  const [found, firstHidden] = await Promise.all([
    fetchParsed({query: pageIndexQuery, params: {type}, tags: [type], shape: index, perspective}),
    firstHiddenDay(perspective),
  ])
  return withPages(found, firstHidden)
}

type Addressed = Times & {slug: string | null}

/** Those of the documents that have a page, if none from `firstHidden` on is shown. */
export function withPages<Page extends Addressed>(
  documents: readonly Page[],
  firstHidden: string,
): (Page & {slug: string})[] {
  const bySlug = new Map<string, Page & {slug: string}>()
  for (const document of documents.toSorted(oldestFirst)) {
    if (!isAddressed(document) || (document.publishedAt ?? '') >= firstHidden) continue
    if (!bySlug.has(document.slug)) bySlug.set(document.slug, document)
  }
  return [...bySlug.values()].sort(newestFirst)
}

function isAddressed<Page extends Addressed>(document: Page): document is Page & {slug: string} {
  return isAddress(document.slug)
}

/** The day from which on a document is not shown yet. Staff who look at a draft see what is to come. */
export async function firstHiddenDay(perspective: Perspective = 'published'): Promise<string> {
  return perspective === 'published' ? dayAfter(await clinicToday(perspective)) : '9999-12-31'
}

/** Today on the clinic's calendar. */
export async function clinicToday(perspective?: Perspective): Promise<string> {
  // The last known zone will do: a second question before that for the page would double its wait for a CMS that hangs.
  const {timeZone} = keptSettings().last() ?? (await getClinicSettings(perspective))
  return dayIn(timeZone)
}

type Times = {_id: string; publishedAt: string | null; _createdAt: string}

function oldestFirst(a: Times, b: Times): number {
  return compare(a._createdAt, b._createdAt) || compare(a._id, b._id)
}

/** The id decides where times are the same: no document may be on two pages of the list, or on none. */
function newestFirst(a: Times, b: Times): number {
  return (
    compare(b.publishedAt ?? '', a.publishedAt ?? '') ||
    compare(b._createdAt, a._createdAt) ||
    compare(a._id, b._id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
