import {standingDisclosureQuery} from '../../../sanity/queries/lists.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchContent} from '../fetch-content.ts'
import {shapes} from '../shapes/shapes.ts'

/** What the FDA says of ketamine, as the home page prints it. Returns null while the clinic has not published it. */
export async function getStandingDisclosure(perspective?: Perspective) {
  return fetchContent({
    query: standingDisclosureQuery,
    tags: ['disclosure'],
    shape: shapes.standingDisclosure,
    perspective,
  })
}
