import {personQuery} from '../../../sanity/queries/people.ts'
import type {PersonQueryResult} from '../../../sanity/types.generated.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {getPage} from '../pages/get-page.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if nobody has this slug. */
export async function getPerson(slug: string, perspective?: Perspective): Promise<PersonQueryResult> {
  return getPage({type: 'person', slug, query: personQuery, shape: shapes.person, perspective})
}
