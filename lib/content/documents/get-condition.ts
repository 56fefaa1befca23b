import {conditionQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {Condition} from '../content-types.ts'
import {pageCitations} from '../page-citations.ts'
import {getPage} from '../pages/get-page.ts'
import {readReview} from '../read-review.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if no condition has this slug. */
export async function getCondition(slug: string, perspective?: Perspective): Promise<Condition | null> {
  const found = await getPage({
    type: 'condition',
    slug,
    query: conditionQuery,
    shape: shapes.condition,
    perspective,
  })
  if (!found) return null
  return {...found, citations: pageCitations(found), review: await readReview(found, perspective)}
}
