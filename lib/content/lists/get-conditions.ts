import {conditionsQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {getList, inPlace} from '../pages/get-list.ts'
import {shapes} from '../shapes/shapes.ts'

/** All conditions, in the order of staff. */
export async function getConditions(perspective?: Perspective) {
  return inPlace(
    await getList({type: 'condition', query: conditionsQuery, shape: shapes.listedPages, perspective}),
  )
}
