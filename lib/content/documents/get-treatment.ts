import {treatmentQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {Treatment} from '../content-types.ts'
import {pageCitations} from '../page-citations.ts'
import {getPage} from '../pages/get-page.ts'
import {readReview} from '../read-review.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if no treatment has this slug. */
export async function getTreatment(slug: string, perspective?: Perspective): Promise<Treatment | null> {
  const found = await getPage({
    type: 'treatment',
    slug,
    query: treatmentQuery,
    shape: shapes.treatment,
    perspective,
  })
  if (!found) return null
  return {...found, citations: pageCitations(found), review: await readReview(found, perspective)}
}
