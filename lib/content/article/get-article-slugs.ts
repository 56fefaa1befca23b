import {ContentUnavailable} from '../../cms/content-unavailable.ts'
import {getArticle} from './get-article.ts'
import {shownArticles} from './shown-articles.ts'

const MOST_AT_BUILD = 200
const AT_ONCE = 10

/**
 * The newest 200: those pages are made at build time, the others at their first visit. Without those that cannot be
 * printed: the rest of the site must not wait for them.
 */
export async function getArticleSlugs(): Promise<string[]> {
  const slugs = (await shownArticles()).slice(0, MOST_AT_BUILD).map(({slug}) => slug)
  const printable: string[] = []
  for (let at = 0; at < slugs.length; at += AT_ONCE) {
    const some = slugs.slice(at, at + AT_ONCE)
    const found = await Promise.all(some.map(isPrintable))
    printable.push(...some.filter((_, index) => found[index]))
  }
  return printable
}

async function isPrintable(slug: string): Promise<boolean> {
  try {
    return (await getArticle(slug)) !== null
  } catch (error) {
    if (error instanceof ContentUnavailable) throw error
    return false
  }
}
