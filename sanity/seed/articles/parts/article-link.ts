import {pagePath} from '../../../document-types.ts'
import {link} from '../../portable-text.ts'
import {type ArticleName, slugs} from '../../seed-document.ts'

/** Words that lead to another article of ours. */
export function articleLink(text: string, name: ArticleName) {
  return link(text, pagePath('article', slugs[name]))
}
