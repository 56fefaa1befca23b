import path from 'node:path'
import {pathOf, preparePage} from '../../server/page/prepare-page.ts'
import {pageKind} from '../../server/policy/page-kind.ts'
import {type TagLog, tagLogOf} from '../tag-log/tag-log.ts'
import {later} from '../tag-log/tag-states.ts'
import {
  type CacheContext,
  type CacheEntry,
  type CacheValue,
  FileSystemCache,
  isMissingFile,
  isPage,
  PAGE,
  tagsManifest,
} from './next-cache.ts'

type GetArguments = Parameters<InstanceType<typeof FileSystemCache>['get']>
type SetArguments = Parameters<InstanceType<typeof FileSystemCache>['set']>

/**
 * Next's own cache, with two changes: content pages lose their scripts, and stale tags come from the tag log, which
 * outlives a restart. Named in `next.config.ts`. Next gives it nothing that is rendered for one visitor, such as a draft.
 */
// biome-ignore lint/style/noDefaultExport: Next loads the default export.
export default class CacheHandler extends FileSystemCache {
  readonly #tagLog: TagLog
  readonly #memoryOnly: InstanceType<typeof FileSystemCache>

  constructor(context: CacheContext) {
    super(context)
    this.#tagLog = tagLogOf(path.dirname(context.serverDistDir))
    this.#memoryOnly = new FileSystemCache({...context, flushToDisk: false})
  }

  override async get(...[key, context]: GetArguments): Promise<CacheEntry> {
    for (const [tag, state] of this.#tagLog.readNew()) {
      tagsManifest.set(tag, later(tagsManifest.get(tag) ?? {}, state))
    }
    const entry = await super.get(key, context)
    if (isPage(entry?.value)) preparePage(key, entry.value)
    return entry
  }

  /** Next sends the very object that it hands over here: changing it takes scripts out of the first answer as well. */
  override async set(...[key, value, context]: SetArguments): Promise<void> {
    if (isPage(value)) preparePage(key, value)
    if (await this.#isWorthADisk(key, value)) await super.set(key, value, context)
    else await this.#memoryOnly.set(key, value, context)
  }

  /** The site itself marks tags in the log. This is for what Next revalidates by itself, and must outlive a restart too. */
  override async revalidateTag(tags: string | string[], durations?: {expire?: number}): Promise<void> {
    await super.revalidateTag(tags, durations)
    await this.#tagLog.add(new Map([tags].flat().map((tag) => [tag, tagsManifest.get(tag) ?? {}])))
  }

  /**
   * Anybody can ask for addresses that do not exist. Their answers are kept in memory, which has a bound, unless they
   * take the place of a page that was there.
   */
  async #isWorthADisk(key: string, value: CacheValue): Promise<boolean> {
    if (!isPage(value)) return !isMissingFile(value)
    // One page under any number of addresses.
    if (pageKind(pathOf(key)) === 'studio') return false
    if (value.status !== 404) return true
    const before = await super.get(key, {kind: PAGE, isFallback: false})
    return isPage(before?.value) && before.value.status !== 404
  }
}
