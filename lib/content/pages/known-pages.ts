import {isPageType, type PageType, pagePath} from '../../../sanity/document-types.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import {createRateLimit} from '../../cms/rate-limit.ts'
import {onceInProcess} from '../../process/once-in-process.ts'

type KnownPages = {
  /** The slugs of what is published, and of what a webhook told of since. Undefined until it was listed. */
  slugs: Map<PageType, Set<string>> | undefined
  /** Their addresses. */
  paths: Set<string>
}

type Slugged = {type: Parameters<typeof isPageType>[0]; slug?: string}

const knownPages = onceInProcess('known-pages', (): KnownPages => ({slugs: undefined, paths: new Set()}))

const guesses = onceInProcess('page-guesses', () => createRateLimit({perSecond: 5, atOnce: 20}))

/** Replaces what was known with what is published now. */
export function notePages(documents: Iterable<Slugged>): void {
  const known = knownPages()
  known.slugs = new Map()
  known.paths = new Set()
  for (const document of documents) notePage(document)
}

/** Does nothing before the first list: until then, any page may exist. */
export function notePage({type, slug}: Slugged): void {
  const {slugs, paths} = knownPages()
  if (!slugs || !isPageType(type) || !slug) return
  const known = slugs.get(type) ?? new Set()
  slugs.set(type, known.add(slug))
  paths.add(pagePath(type, slug))
}

/** Whether a document with a page of this address is published, as far as this process knows. */
export function isKnownPage(path: string): boolean {
  return knownPages().paths.has(path)
}

/** Whether the CMS may be asked about this document. */
export function mayExist(type: PageType, slug: string): boolean {
  if (!isAddress(slug)) return false
  const {slugs} = knownPages()
  return !slugs || slugs.get(type)?.has(slug) === true || mayGuess()
}

/** Returns how many documents of the type are known, or undefined before the first list. */
export function countKnown(type: PageType): number | undefined {
  const {slugs} = knownPages()
  return slugs && (slugs.get(type)?.size ?? 0)
}

/**
 * Whether the CMS may be asked about a page that this process does not know. It may be newer than what is known, so it
 * is asked about, but not so often that somebody who tries addresses could wear out the CMS.
 */
export function mayGuess(): boolean {
  return guesses().take()
}
