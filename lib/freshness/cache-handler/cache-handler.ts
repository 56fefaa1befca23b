import path from 'node:path'
import {pathOf, preparePage} from '../../server/page/prepare-page.ts'
import {pageKind} from '../../server/policy/page-kind.ts'
import {isEmptyAnswer} from './is-empty-answer.ts'
import {KeptTags} from './kept-tags.ts'
import {
  type CacheContext,
  type CacheEntry,
  type CacheValue,
  FileSystemCache,
  isPage,
  PAGE,
} from './next-cache.ts'

type GetArguments = Parameters<InstanceType<typeof FileSystemCache>['get']>
type SetArguments = Parameters<InstanceType<typeof FileSystemCache>['set']>

/** One for each build folder: Next makes a handler for every request. */
const keptTags = new Map<string, KeptTags>()

/**
 * Next's own cache, with two changes: content pages lose their scripts, and revalidated tags outlive a restart. Named in
 * `next.config.ts`; Next gives it nothing that is rendered for one visitor, such as a draft.
 */
export class CacheHandler extends FileSystemCache {
  readonly #tags: KeptTags
  readonly #memoryOnly: InstanceType<typeof FileSystemCache>

  constructor(context: CacheContext) {
    super(context)
    const distDir = path.dirname(context.serverDistDir)
    this.#tags = keptTags.get(distDir) ?? new KeptTags(distDir)
    keptTags.set(distDir, this.#tags)
    this.#memoryOnly = new FileSystemCache({...context, flushToDisk: false})
  }

  override async get(...[key, context]: GetArguments): Promise<CacheEntry> {
    this.#tags.read()
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

  override async revalidateTag(tags: string | string[], durations?: {expire?: number}): Promise<void> {
    await super.revalidateTag(tags, durations)
    await this.#tags.keep([tags].flat())
  }

  /**
   * Anybody can ask for addresses that do not exist. Their answers are kept in memory, which has a bound, unless they
   * take the place of a page that was there.
   */
  async #isWorthADisk(key: string, value: CacheValue): Promise<boolean> {
    if (!isPage(value)) return !isEmptyAnswer(value)
    // One page under any number of addresses.
    if (pageKind(pathOf(key)) === 'studio') return false
    if (value.status !== 404) return true
    const before = await super.get(key, {kind: PAGE, isFallback: false})
    return isPage(before?.value) && before.value.status !== 404
  }
}

// biome-ignore lint/style/noDefaultExport: Next loads the default export.
export default CacheHandler
