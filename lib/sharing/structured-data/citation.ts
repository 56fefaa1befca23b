import type {ArticleCitation} from '../../content/content-types.ts'
import {withdrawalOf} from '../../content/sources/describe-source.ts'
import {sourceAddress} from '../../content/sources/source-address.ts'
import type {Thing} from './thing.ts'

/**
 * The sources that a page names, and that still stand, by their address: title and authors are on the page, and would cost it twice
 * as many bytes here.
 */
export function citationsOf(sources: readonly ArticleCitation[] | undefined): Thing[] | undefined {
  return sources?.filter((source) => !withdrawalOf(source)).map((source) => ({'@id': sourceAddress(source)}))
}
