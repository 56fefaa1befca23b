import {feedQuery} from '../../../sanity/queries/lists.ts'
import {fetchContent} from '../fetch-content.ts'
import {inOrder} from '../in-order.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'

/** Who follows the feed has read the older ones. */
const NEWEST = 50

/** The newest articles, for programs that tell people of them. */
export async function getFeed() {
  const ids = (await shownPages('article')).slice(0, NEWEST).map(({_id}) => _id)
  const found = await fetchContent({query: feedQuery, params: {ids}, tags: ['article'], shape: shapes.feed})
  return inOrder(ids, found)
}
