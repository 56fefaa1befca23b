import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import CacheHandler from '@/lib/freshness/cache-handler/cache-handler'

/** Next's own parts, as `next start` puts them together around a cache handler. */
const load = createRequire(import.meta.url)
const {IncrementalCache} = load('next/dist/server/lib/incremental-cache/index.js')
const {default: ResponseCache} = load('next/dist/server/response-cache/index.js')
const {default: RenderResult} = load('next/dist/server/render-result.js')
const {nodeFs} = load('next/dist/server/lib/node-fs-methods.js')
const {tagsManifest} = load('next/dist/server/lib/incremental-cache/tags-manifest.external.js')

export type Answer = {isMiss?: boolean; isStale?: boolean | -1; html: string; headers: Record<string, string>}
export type Rendered = {html: string; status?: number; tags?: string}

/** A build folder of its own, which is gone after the test. */
export function buildFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cache-handler-'))
  mkdirSync(path.join(folder, 'server'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

/** The same folder under another name: as a process sees it that was started anew, or beside the first. */
export function moved(folder: string): string {
  const link = `${folder}-again`
  symlinkSync(folder, link)
  onTestFinished(() => rmSync(link))
  return link
}

/** What Next does with a tag when its process ends. */
export function forget(tag: string): void {
  tagsManifest.delete(tag)
}

/** What one request sees. `render` stands for React; it is called when there is nothing fresh to answer with. */
export function startRequest(folder: string) {
  const preview = {previewModeId: 'id', previewModeEncryptionKey: '', previewModeSigningKey: ''}
  const cache = new IncrementalCache({
    fs: nodeFs,
    dev: false,
    flushToDisk: true,
    minimalMode: false,
    serverDistDir: path.join(folder, 'server'),
    requestHeaders: {},
    maxMemoryCacheSize: 50_000_000,
    previewProps: preview,
    prerenderManifest: {version: 4, routes: {}, dynamicRoutes: {}, notFoundRoutes: [], preview},
    CurCacheHandler: CacheHandler,
  })
  return {
    handler: cache.cacheHandler as CacheHandler,
    revalidate: (tag: string): Promise<void> => cache.revalidateTag([tag], {expire: 31_536_000}),
    get: async (page: string, render: () => Rendered): Promise<Answer> => {
      const route = {kind: 'APP_PAGE', sourceRoute: `/(site)${page}/page`}
      const responses = new ResponseCache({minimalMode: false, route})
      const entry = await responses.get(page, async () => entryOf(render()), {
        incrementalCache: cache,
        routeKind: 'APP_PAGE',
      })
      const {html, headers} = entry.value
      return {isMiss: entry.isMiss, isStale: entry.isStale, html: html.toUnchunkedString(), headers}
    },
  }
}

function entryOf({html, status = 200, tags = ''}: Rendered) {
  return {
    value: {
      kind: 'APP_PAGE',
      html: RenderResult.fromStatic(html, 'text/html; charset=utf-8'),
      headers: {'x-next-cache-tags': tags},
      rscData: Buffer.from('flight'),
      segmentData: new Map([['/_tree', Buffer.from('tree')]]),
      status,
    },
    cacheControl: {revalidate: false, expire: undefined},
  }
}
