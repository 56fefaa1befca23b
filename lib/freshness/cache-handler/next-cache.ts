import {createRequire} from 'node:module'
import type FileSystemCacheClass from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import type {TagManifestEntry} from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'

/**
 * The only file that names private parts of Next. They are loaded here, and checked, because their place and shape may
 * change with any release: `tests/lib/freshness/cache-handler/next-cache.test.ts` says what is relied on.
 */
const load = createRequire(import.meta.url)
const FOLDER = 'next/dist/server/lib/incremental-cache'
const METHODS = ['get', 'set', 'revalidateTag', 'resetRequestCache'] as const

/** Keeps pages and fetched answers in memory and in the build folder. */
export const FileSystemCache = readClass(load(`${FOLDER}/file-system-cache.js`))

/** When each tag was revalidated. Next compares it with the age of what it has kept. */
export const tagsManifest = readManifest(load(`${FOLDER}/tags-manifest.external.js`))

export type CacheContext = ConstructorParameters<typeof FileSystemCacheClass>[0]
export type CacheEntry = Awaited<ReturnType<FileSystemCacheClass['get']>>
export type CacheValue = Parameters<FileSystemCacheClass['set']>[1]
export type CachedPage = Extract<NonNullable<CacheValue>, {rscData: unknown}>

type KindOfPage = Extract<Parameters<FileSystemCacheClass['get']>[1], {isFallback: boolean}>['kind']

/** How Next names a page of the app folder. Its own names are a `const enum`, which only its types know. */
export const PAGE = 'APP_PAGE' as KindOfPage

export function isPage(value: CacheValue | undefined): value is CachedPage {
  return (value?.kind as string | undefined) === PAGE
}

/** The answer of a route that makes a file, such as a picture, for an address that has none. */
export function isMissingFile(value: CacheValue | undefined): boolean {
  if (!value || (value.kind as string) !== 'APP_ROUTE') return false
  return 'status' in value && value.status === 404
}

function changed(what: string): Error {
  return new Error(
    `Next has changed: ${what}. Read ${FOLDER} in node_modules, adapt lib/freshness/cache-handler, then look at a built page.`,
  )
}

function readClass(module: Record<string, unknown>): typeof FileSystemCacheClass {
  const found = module.default
  if (typeof found !== 'function') throw changed('file-system-cache.js has no class as its default export')
  for (const method of METHODS) {
    if (typeof found.prototype?.[method] !== 'function')
      throw changed(`its file system cache has no ${method}()`)
  }
  return found as typeof FileSystemCacheClass
}

function readManifest(module: Record<string, unknown>): Map<string, TagManifestEntry> {
  const found = module.tagsManifest
  if (!(found instanceof Map)) throw changed('tags-manifest.external.js has no map called tagsManifest')
  return found
}
