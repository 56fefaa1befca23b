import {paths} from '../../sanity/paths.ts'
import {faqPageQuery} from '../../sanity/queries.ts'
import type {Perspective} from '../draft/perspective.ts'
import type {Faq, FaqCategory, FaqGroup} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'

/** The headings of the FAQ page, in order. */
const categoryTitles: Record<FaqCategory, string> = {
  about: 'About ketamine',
  eligibility: 'Who it is for',
  visit: 'Your visit',
  safety: 'Safety and side effects',
  results: 'Results',
  cost: 'Cost and insurance',
  privacy: 'Privacy',
}

/** The questions under the headings of the FAQ page, without the headings that have none. */
export async function getFaqs(perspective?: Perspective): Promise<FaqGroup[]> {
  return groupFaqs(
    await fetchContent({
      query: faqPageQuery,
      tags: ['faq', 'article'],
      shape: shapes.faqs,
      page: paths.faq,
      perspective,
    }),
  )
}

/** A question without a category (written through the API) stands under the first heading: it must not vanish. */
export function groupFaqs(faqs: readonly Faq[]): FaqGroup[] {
  return Object.entries(categoryTitles)
    .map(([category, title]) => ({
      category: category as FaqCategory,
      title,
      faqs: faqs.filter((faq) => (faq.category ?? 'about') === category),
    }))
    .filter((group) => group.faqs.length > 0)
}
