import type {ContentTag} from './tags.ts'

/** Next drops what is above 128 in one call. */
const TAGS_AT_ONCE = 100

/**
 * Notes what the page that is being rendered shows, so that `revalidateTag` finds it. Next offers `fetch` as the only
 * way to say so outside of `use cache`; the empty address asks nobody. It works after the answer is known, when it is
 * known which documents the page shows.
 */
export async function tagPage(tags: readonly ContentTag[]): Promise<void> {
  for (let at = 0; at < tags.length; at += TAGS_AT_ONCE) {
    const next = {tags: tags.slice(at, at + TAGS_AT_ONCE)}
    await fetch('data:,', {cache: 'force-cache', next})
  }
}
