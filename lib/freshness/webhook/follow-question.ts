import {articlePath} from '../../../sanity/paths.ts'
import {contentState} from '../../cms/content-state.ts'
import {errorName, log} from '../../log.ts'
import {describeContent} from '../list-content.ts'
import {tellSite} from '../render/tell-site.ts'
import {warmPages} from '../render/warm-pages.ts'
import {articleFaqsTag} from '../tags.ts'
import type {ContentNews} from './content-news.ts'

/**
 * A question that was just related to an article is on no page of that article yet, and the webhook does not say which
 * one it is. Asks, and has that page rendered too.
 */
export async function followQuestion(news: ContentNews): Promise<void> {
  if ('tags' in news || news._type !== 'faq') return
  try {
    const {latest} = contentState()
    const known = latest?.get(news._id)?.references ?? []
    const now = (await describeContent([news._id])).get(news._id)?.references ?? []
    const added = now.filter((id) => !known.includes(id))
    if (added.length === 0) return
    await tellSite(added.map(articleFaqsTag))
    await warmPages(added.flatMap((id) => latest?.get(id)?.slug ?? []).map(articlePath))
  } catch (error) {
    // The check of all content, which the webhook brings about too, finds the same.
    log('content.not-followed', {error: errorName(error)})
  }
}
