import {glossaryQuery} from '../../../sanity/queries/lists.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchContent} from '../fetch-content.ts'
import {shapes} from '../shapes/shapes.ts'

/** All words, from A to Z. */
export async function getGlossary(perspective?: Perspective) {
  return fetchContent({query: glossaryQuery, tags: ['glossaryTerm'], shape: shapes.glossary, perspective})
}
