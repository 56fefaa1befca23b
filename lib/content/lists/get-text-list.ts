import {isPageType, typeNames} from '../../../sanity/document-types.ts'
import {textListQuery} from '../../../sanity/queries/lists.ts'
import {fetchContent} from '../fetch-content.ts'
import {firstHiddenDay, withPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'

const types = typeNames.filter(isPageType)

/** The pages of documents by type, for programs that read texts. Of thousands the first: the sitemap has them all. */
export async function getTextList() {
  const [found, firstHidden] = await Promise.all([
    fetchContent({query: textListQuery, params: {types}, tags: types, shape: shapes.textList}),
    firstHiddenDay(),
  ])
  return types.map((type) => ({
    type,
    pages: withPages(
      found.filter(({_type}) => _type === type),
      firstHidden,
    ),
  }))
}
