import {faqCategories} from '../../sanity/faq-categories.ts'
import {paths} from '../../sanity/paths.ts'
import {faqPageQuery} from '../../sanity/queries.ts'
import type {Perspective} from '../draft/perspective.ts'
import type {Faq, FaqGroup} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {shownPages} from './pages/shown-pages.ts'
import {shapes} from './shapes/shapes.ts'

/** The questions under the headings of the FAQ page, without the headings that have none. */
export async function getFaqs(perspective?: Perspective): Promise<FaqGroup[]> {
  const [faqs, articles] = await Promise.all([
    fetchContent({
      query: faqPageQuery,
      tags: ['faq', 'article'],
      shape: shapes.faqs,
      page: paths.faq,
      perspective,
    }),
    shownPages('article', perspective),
  ])
  const addresses = new Set(articles.map(({slug}) => slug))
  return groupFaqs(faqs.map((faq) => withoutDeadLink(faq, addresses)))
}

function withoutDeadLink(faq: Faq, addresses: ReadonlySet<string>): Faq {
  return faq.relatedArticle && addresses.has(faq.relatedArticle.slug) ? faq : {...faq, relatedArticle: null}
}

/** A question without a category (written through the API) stands under the first heading: it must not vanish. */
export function groupFaqs(faqs: readonly Faq[]): FaqGroup[] {
  return faqCategories
    .map(({value, title}) => ({
      category: value,
      title,
      faqs: faqs.filter((faq) => (faq.category ?? 'about') === value),
    }))
    .filter((group) => group.faqs.length > 0)
}
