import type {PageType} from '../../../sanity/document-types.ts'
import {ContentUnavailable} from '../../cms/content-unavailable.ts'
import {shownPages} from './shown-pages.ts'

const MOST_AT_BUILD = 200
const AT_ONCE = 10

/**
 * The newest 200 of a type: those pages are made at build time, the others at their first visit. Without those that
 * cannot be printed: the rest of the site must not wait for them.
 * @param get - asks for the document of a page
 */
export async function slugsToBuild(
  type: PageType,
  get: (slug: string) => Promise<unknown>,
): Promise<{slug: string}[]> {
  const slugs = (await shownPages(type)).slice(0, MOST_AT_BUILD).map(({slug}) => slug)
  const printable: {slug: string}[] = []
  for (let at = 0; at < slugs.length; at += AT_ONCE) {
    const some = slugs.slice(at, at + AT_ONCE)
    const found = await Promise.all(some.map((slug) => isPrintable(slug, get)))
    printable.push(...some.filter((_, index) => found[index]).map((slug) => ({slug})))
  }
  return printable
}

async function isPrintable(slug: string, get: (slug: string) => Promise<unknown>): Promise<boolean> {
  try {
    return (await get(slug)) !== null
  } catch (error) {
    if (error instanceof ContentUnavailable) throw error
    return false
  }
}
