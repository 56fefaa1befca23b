import {fixedPages, isDocumentType, isPageType, pagePath} from '../document-types.ts'
import {otherRoutes} from '../paths.ts'

/** The text of this page is kept under the address of the page of prices. */
const COSTS = 'costs'

/** Says whether a page that always exists has the address already. Returns undefined if none has. */
export function reservedProblem(type: string | undefined, slug: string | undefined): string | undefined {
  if (!type || !isDocumentType(type) || !isPageType(type) || !slug || slug === COSTS) return undefined
  const path = pagePath(type, slug)
  return fixedPages.includes(path) || otherRoutes.some((route) => path === `/${route}`)
    ? 'A page that always exists has this address. Add another word to it.'
    : undefined
}

/** Says what is wrong with the last part of a page address. Returns undefined if it is fine. */
export function slugProblem(slug: string | undefined): string | undefined {
  if (!slug) return 'Press "Generate" to make the address.'
  // A long list goes on at `/education/page/2`.
  if (slug === 'page') return 'The rest of the list has this address. Add another word to it.'
  if (slug.length > 200) return 'The address is too long. Shorten it to a few words.'
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return undefined
  return 'Use only small letters, digits and single hyphens between words.'
}

/** Whether the site answers there. Other slugs come from imports and scripts, and no page leads to them. */
export function isAddress(slug: unknown): slug is string {
  return typeof slug === 'string' && slugProblem(slug) === undefined
}
