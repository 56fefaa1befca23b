import {pricesQuery} from '../../../sanity/queries/lists.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchContent} from '../fetch-content.ts'
import {shapes} from '../shapes/shapes.ts'

/** All prices, in the order of staff. */
export async function getPrices(perspective?: Perspective) {
  return fetchContent({query: pricesQuery, tags: ['priceItem'], shape: shapes.prices, perspective})
}
