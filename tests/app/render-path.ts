import type {Metadata} from 'next'
import type {ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {GET as feed} from '@/app/feed.xml/route'
import {GET as textList} from '@/app/llms.txt/route'
import manifest from '@/app/manifest'
import {GET as picture} from '@/app/share.png/route'
import sitemap from '@/app/sitemap'
import {navigationOf} from '@/lib/content/frame/navigation'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {allPaths} from '@/lib/freshness/affected-by'
import {listContent} from '@/lib/freshness/list-content'
import {fixedPages, isPageType, pagePath} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'

type PageModule = {
  default: (props: PageProps) => Promise<ReactNode> | ReactNode
  generateMetadata?: (props: PageProps) => Promise<Metadata>
}
type PageProps = {params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>>}

const modules = import.meta.glob<PageModule>('/app/**/page.tsx')

/** Of each type, as many documents of the demo content have their pages rendered: one is made as the other. */
const OF_EACH_TYPE = 3

/**
 * The pages of the site that are kept until their content changes, as the lake has them now: all lists, the documents that
 * a test made or changes, and some of the rest.
 */
export async function everyPath(): Promise<string[]> {
  const seen = await listContent(new Map())
  const counts = new Map<string, number>()
  const left = new Set<string>()
  for (const [id, {type, slug}] of seen) {
    if (!isPageType(type) || !slug || /^(new-|seed-|article-(how|side))/.test(id)) continue
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    if (count > OF_EACH_TYPE) left.add(pagePath(type, slug))
  }
  for (const path of fixedPages) left.delete(path)
  // A search is made for each request.
  return allPaths(seen).filter((path) => path !== paths.search && !left.has(path))
}

/** The files that are made of what is published, by their address. */
const renderFile: Record<string, () => Promise<string>> = {
  [paths.sitemap]: async () => JSON.stringify(await sitemap()),
  [paths.manifest]: async () => JSON.stringify(await manifest()),
  [paths.feed]: async () => (await feed()).text(),
  [paths.textList]: async () => (await textList()).text(),
  [paths.picture]: async () => Buffer.from(await (await picture()).arrayBuffer()).toString('base64'),
}

/** Renders the page at a path as Next would: its file is found by the path. */
export async function renderPath(path: string, searchParams: Record<string, string> = {}): Promise<string> {
  const file = renderFile[path]
  if (file) return file()
  const {load, params} = findPage(path)
  const page = await (await load()).default({
    params: Promise.resolve(params),
    searchParams: Promise.resolve(searchParams),
  })
  // The frame prints them on every page.
  const settings = await getClinicSettings()
  const frame = JSON.stringify([settings, await navigationOf(settings)])
  return renderToStaticMarkup(page) + frame
}

/** What the page at a path says of itself in its head. */
export async function headOfPath(path: string): Promise<Metadata> {
  const {load, params} = findPage(path)
  const {generateMetadata} = await load()
  if (!generateMetadata) throw new Error(`The page ${path} says nothing of itself.`)
  return generateMetadata({params: Promise.resolve(params), searchParams: Promise.resolve({})})
}

function findPage(path: string) {
  const files = Object.entries(modules).map(([file, load]) => {
    const route = file.replace('/app/(site)', '').replace(/\/page\.tsx$/, '') || '/'
    return {load, route, match: new RegExp(`^${route.replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`).exec(path)}
  })
  const found = files
    .filter(({match}) => match)
    .sort((a, b) => specificity(b.route) - specificity(a.route))[0]
  if (!found) throw new Error(`There is no page file for ${path}.`)
  return {load: found.load, params: {...found.match?.groups}}
}

/** A file with the name itself comes before one with a parameter. */
function specificity(route: string): number {
  return route.includes('[') ? 0 : 1
}
