import {errorName, log} from '../../log.ts'
import {tellSite} from '../render/tell-site.ts'
import {warmPages} from '../render/warm-pages.ts'
import {createNewsDesk, type NewsDesk} from './news-desk.ts'
import type {NewsToActOn} from './take-news.ts'

const shared: typeof globalThis & {newsDesk?: NewsDesk} = globalThis

/** One for all webhook calls of this process. */
export function newsDesk(): NewsDesk {
  shared.newsDesk ??= createNewsDesk({passOn})
  return shared.newsDesk
}

async function passOn({tags, paths}: NewsToActOn): Promise<void> {
  try {
    await tellSite(tags)
    await warmPages(paths)
  } catch (error) {
    // The check of all content, which every webhook brings about, finds the same change.
    log('content.not-told', {error: errorName(error)})
  }
}
