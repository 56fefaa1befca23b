import type {ContentTag} from './tags.ts'

/** Next drops the tags above 128 in one call. */
const TAGS_AT_ONCE = 100

/**
 * Gives the page that is being rendered its cache tags, so that it goes stale with them. Outside of `use cache`, `fetch`
 * is Next's only way to do so; the empty address asks nobody. It may come after the answer, when it is known which
 * documents the page shows.
 */
export async function tagPage(tags: readonly ContentTag[]): Promise<void> {
  for (let at = 0; at < tags.length; at += TAGS_AT_ONCE) {
    const next = {tags: tags.slice(at, at + TAGS_AT_ONCE)}
    await fetch('data:,', {cache: 'force-cache', next})
  }
}
