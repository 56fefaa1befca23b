import {markStale, type StalePages} from '../mark-stale.ts'
import {warmPages} from './warm-pages.ts'

/** Marks pages as stale, here and at the other sites, and has them rendered again here. */
export async function renewPages(stale: StalePages): Promise<void> {
  await markStale(stale)
  await warmPages(stale.paths)
}
