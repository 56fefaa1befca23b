import {legalDocumentQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {LegalDocument} from '../content-types.ts'
import {pageCitations} from '../page-citations.ts'
import {getPage} from '../pages/get-page.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if no legal page has this slug. */
export async function getLegalDocument(
  slug: string,
  perspective?: Perspective,
): Promise<LegalDocument | null> {
  const found = await getPage({
    type: 'legalDocument',
    slug,
    query: legalDocumentQuery,
    shape: shapes.legalDocument,
    perspective,
  })
  if (!found) return null
  return {...found, citations: pageCitations(found)}
}
