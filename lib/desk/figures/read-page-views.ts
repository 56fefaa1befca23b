import type {RequestStore} from '../../outbox/store/request-store.ts'
import {LEAST_TOLD, placesToHide} from './too-few.ts'

const SHOWN = 20

/** How often pages were opened: the most read ones, the most often opened first, and all others as one number. */
export type PageViews = {pages: {path: string; views: number}[]; others: number | undefined}

export async function readPageViews(store: RequestStore, since: number): Promise<PageViews> {
  const all = [...(await store.readViews(since))].map(([path, views]) => ({path, views}))
  const hidden = placesToHide(all.map(({views}) => views))
  const pages = all
    .filter((_, place) => !hidden.has(place))
    .sort((a, b) => b.views - a.views || (a.path < b.path ? -1 : 1))
    .slice(0, SHOWN)
  const others = sum(all) - sum(pages)
  return {pages, others: others >= LEAST_TOLD ? others : undefined}
}

function sum(pages: readonly {views: number}[]): number {
  return pages.reduce((total, {views}) => total + views, 0)
}
