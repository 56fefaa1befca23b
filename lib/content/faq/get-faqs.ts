import {faqCategories} from '../../../sanity/choices/faq-categories.ts'
import {paths} from '../../../sanity/paths.ts'
import {faqPageQuery} from '../../../sanity/queries/faqs.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {Faq, FaqGroup} from '../content-types.ts'
import {fetchContent} from '../fetch-content.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'

/** The questions under the headings of the FAQ page, without the headings that have none. */
export async function getFaqs(perspective?: Perspective): Promise<FaqGroup[]> {
  const [faqs, pages] = await Promise.all([
    fetchContent({query: faqPageQuery, tags: ['faq'], shape: shapes.faqs, page: paths.faq, perspective}),
    shownPages('faq', perspective),
  ])
  const withPage = new Set(pages.map(({_id}) => _id))
  return groupFaqs(faqs.map((faq) => (withPage.has(faq._id) ? {...faq, answer: null} : {...faq, slug: null})))
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
