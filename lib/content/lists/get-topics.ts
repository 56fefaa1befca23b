import {topicsQuery} from '../../../sanity/queries/lists.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {getList, inPlace} from '../pages/get-list.ts'
import {shapes} from '../shapes/shapes.ts'

/** All topics, in the order of staff. */
export async function getTopics(perspective?: Perspective) {
  return inPlace(await getList({type: 'topic', query: topicsQuery, shape: shapes.listedPages, perspective}))
}
