import {legalDocumentsQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {getList, inPlace} from '../pages/get-list.ts'
import {shapes} from '../shapes/shapes.ts'

/** All legal pages, by title. */
export async function getLegalDocuments(perspective?: Perspective) {
  return inPlace(
    await getList({
      type: 'legalDocument',
      query: legalDocumentsQuery,
      shape: shapes.listedPages,
      perspective,
    }),
  )
}
