import {faqQuery} from '../../../sanity/queries/faqs.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {FaqPage} from '../content-types.ts'
import {pageCitations} from '../page-citations.ts'
import {getPage} from '../pages/get-page.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {readReview} from '../read-review.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if no question has this slug. */
export async function getFaq(slug: string, perspective: Perspective = 'published'): Promise<FaqPage | null> {
  const faq = await getPage({type: 'faq', slug, query: faqQuery, shape: shapes.faq, perspective})
  if (!faq) return null
  const articles = await shownPages('article', perspective)
  const isShown = articles.some(({_id}) => _id === faq.relatedArticle?._id)
  return {
    ...faq,
    relatedArticle: isShown ? faq.relatedArticle : null,
    citations: pageCitations({...faq, body: faq.answer}),
    review: await readReview(faq, perspective),
  }
}
