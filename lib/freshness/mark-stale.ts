import {keptRedirects} from '../content/kept-redirects.ts'
import {keptSettings} from '../content/kept-settings.ts'
import {keptIndex} from '../content/search/index/kept-index.ts'
import {tellOtherSites} from './tag-log/other-sites.ts'
import {tagLogOfSite} from './tag-log/tag-log.ts'
import {type ContentTag, isOnEveryPage} from './tags.ts'

/** Tags that are stale, and the pages to render again. */
export type StalePages = {tags: ContentTag[]; paths: string[]}

/** Marks what a change made stale, for this site and for the others on the same database. */
export async function markStale({tags, paths}: StalePages): Promise<void> {
  if (tags.length === 0) return
  tellOtherSites({tags, paths})
  await markStaleHere(tags)
}

/** For what another site has told, and for the reconcile pass, which each site makes for its own pages. */
export async function markStaleHere(tags: readonly ContentTag[]): Promise<void> {
  if (tags.some(isOnEveryPage)) keptSettings().forget()
  if (tags.some((tag) => tag === 'content' || tag === 'redirect')) keptRedirects().forget()
  keptIndex().noteChange()
  await tagLogOfSite().markStale(tags)
}
