import {pagesQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {getList, inPlace} from '../pages/get-list.ts'
import {shapes} from '../shapes/shapes.ts'

/** The pages of the clinic about itself, by title. The text of the page of costs stands there. */
export async function getTextPages(perspective?: Perspective) {
  return inPlace(await getList({type: 'page', query: pagesQuery, shape: shapes.listedPages, perspective}))
}
