import {treatmentsQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {getList, inPlace} from '../pages/get-list.ts'
import {shapes} from '../shapes/shapes.ts'

/** All treatments, in the order of staff. */
export async function getTreatments(perspective?: Perspective) {
  return inPlace(
    await getList({type: 'treatment', query: treatmentsQuery, shape: shapes.listedPages, perspective}),
  )
}
