import type {CachedPage} from '../../freshness/cache-handler/next-cache.ts'
import {log} from '../../log.ts'
import {env} from '../../settings/env.ts'
import {readInlineScripts} from '../policy/inline-scripts.ts'
import {type PageKind, pageKind} from '../policy/page-kind.ts'
import {formPolicy, policyText} from '../policy/policies.ts'
import {studioPolicy} from '../policy/studio-policy.ts'
import {markCurrent} from './mark-current.ts'
import {oneStylesheet} from './one-stylesheet.ts'
import {needsScript, stripScripts} from './strip-scripts.ts'

const prepared = new WeakSet<CachedPage>()

/** Changes a page to what browsers shall get. The same page may come by many times. */
export function preparePage(key: string, page: CachedPage): void {
  if (prepared.has(page)) return
  prepared.add(page)
  const path = pathOf(key)
  const kind = pageKind(path)
  if (kind === 'content') withoutScripts(page, path)
  // The desk is rendered for each visitor, and nothing of it is kept.
  else if (kind !== 'desk') withPolicy(kind, page)
}

/** The address of the page a key stands for: `/route-cache/APP_PAGE/<hash>/$/education` is `/education`. */
export function pathOf(key: string): string {
  const path = key.slice(key.indexOf('$') + 1)
  return path === '/index' ? '/' : path
}

/** Its policy is in `next.config.ts`: it depends on nothing that the page holds. */
function withoutScripts(page: CachedPage, path: string): void {
  page.html = markCurrent(oneStylesheet(stripScripts(page.html)), path)
  // Read only by the router in the browser, which is gone.
  page.segmentData = undefined
  if (needsScript(page.html)) log('page.incomplete', {code: 'hidden-without-script'})
}

function withPolicy(kind: Exclude<PageKind, 'content' | 'desk'>, page: CachedPage): void {
  const {hashes, unknown} = readInlineScripts(page.html)
  if (unknown > 0) log('page.script-refused', {count: unknown})
  const site = {https: env().SITE_URL.startsWith('https:'), scripts: hashes}
  const policy = kind === 'form' ? formPolicy(site) : studioPolicy(site)
  page.headers = {...page.headers, 'content-security-policy': policyText(policy)}
}
