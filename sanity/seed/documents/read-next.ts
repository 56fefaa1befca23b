import {articles} from '../articles/articles.ts'
import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, simpleText} from '../portable-text.ts'
import {type ArticleName, articleIds} from '../seed-document.ts'

const titles = new Map(articles('').map(({_id, title}) => [_id, title]))

/** The last section of a page: articles by their titles. */
export function readNext(names: readonly ArticleName[]) {
  const links = names.map((name) => [articleLink(titles.get(articleIds[name]) ?? name, name)])
  return {key: 'next', heading: 'Read next', text: simpleText(bullets(...links))}
}
