import {createRequire} from 'node:module'
import {expect, test} from 'vitest'
import {FileSystemCache, isPage, PAGE, tagsManifest} from '@/lib/freshness/cache-handler/next-cache'
import {readInlineScripts} from '@/lib/server/policy/inline-scripts'

const load = createRequire(import.meta.url)
const CHANGED =
  'Next has changed what lib/freshness/cache-handler stands on: read its comments, adapt it, look at a built page'

test('Next keeps pages with the class, the methods and the arguments that are relied on', () => {
  expect(FileSystemCache.name, CHANGED).toBe('FileSystemCache')
  expect(FileSystemCache.length, CHANGED).toBe(1)
  for (const method of ['get', 'set', 'revalidateTag', 'resetRequestCache'])
    expect(FileSystemCache.prototype, CHANGED).toHaveProperty(method, expect.any(Function))
})

test('Next names the kind of a page as before', () => {
  const {CachedRouteKind, IncrementalCacheKind} = load('next/dist/server/response-cache/types.js')
  expect(CachedRouteKind.APP_PAGE, CHANGED).toBe(PAGE)
  expect(IncrementalCacheKind.APP_PAGE, CHANGED).toBe(PAGE)
  expect(isPage({kind: CachedRouteKind.APP_ROUTE, body: Buffer.of(), headers: {}, status: 200})).toBe(false)
})

test('Next compares the age of a page with the tags that are kept', () => {
  const {areTagsStale} = load('next/dist/server/lib/incremental-cache/tags-manifest.external.js')
  tagsManifest.set('kept', {stale: 1000})
  expect([areTagsStale(['kept'], 999), areTagsStale(['kept'], 1001)], CHANGED).toEqual([true, false])
})

test('Next writes the inline scripts that the policy of the form knows', async () => {
  const {createInlinedDataReadableStream} = load('next/dist/server/app-render/use-flight-response.js')
  const {getTurbopackChunkGroupBootstrap} = load('next/dist/server/get-page-files.js')
  const flight = new Response('1:"a text with </script> & \u2028 in it"\n').body
  const data = await new Response(createInlinedDataReadableStream(flight, undefined, null)).text()
  const loader = getTurbopackChunkGroupBootstrap({'/page': {otherChunks: ['static/a.js']}}, 'TURBOPACK', [
    '/page',
  ])
  const html = `${data}<script id="_R_">${loader}</script>`
  expect(readInlineScripts(html), CHANGED).toEqual({hashes: expect.any(Array), unknown: 0})
  expect(readInlineScripts(html).hashes, CHANGED).toHaveLength(3)
})
