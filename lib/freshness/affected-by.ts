import {articleListPath, articlePath, paths} from '../../sanity/paths.ts'
import {changedLists, countLists} from '../content/article/article-lists.ts'
import type {SeenChange, SeenContent, SeenDocument} from './seen-content.ts'
import {articleFaqsTag, type ContentTag, type ContentType, documentTag} from './tags.ts'

const fixedPages = Object.values(paths).filter((path) => path !== paths.consultationReceived)

/** The lists that show documents of a type. Further pages of the list of articles are found by place. */
const lists: Record<ContentType, string[]> = {
  article: [paths.education, paths.home, paths.faq, paths.sitemap],
  faq: [paths.faq, paths.home, paths.sitemap],
  person: [],
  citation: [],
  clinicSettings: fixedPages,
}

/** The cache tags of everything that shows the changed documents, or showed them before. */
export function affectedTags(changes: readonly SeenChange[]): ContentTag[] {
  return [...new Set(changes.flatMap((change) => sides(change).flatMap((side) => tagsOf(change.id, side))))]
}

function tagsOf(id: string, {type, slug, references}: SeenDocument): ContentTag[] {
  if (type === 'clinicSettings') return [type]
  if (type === 'article') return slug ? [type, documentTag(type, slug)] : [type]
  const own = [type, documentTag(type, id)]
  return type === 'faq' ? [...own, ...references.map(articleFaqsTag)] : own
}

/** The pages to render again at once, so that no visitor waits for it; the changed documents' own pages first. */
export function affectedPaths(changes: readonly SeenChange[], seen: SeenContent): string[] {
  const found = new Set<string>()
  const add = (document: SeenDocument | undefined) => {
    if (document?.type === 'article' && document.slug) found.add(articlePath(document.slug))
  }
  const shown = new Set<string>()
  for (const change of changes) {
    for (const side of sides(change)) {
      add(side)
      if (side.type === 'faq') for (const id of side.references) add(seen.get(id))
      else if (side.type !== 'article') shown.add(change.id)
    }
  }
  const everywhere = changes.some((change) => sides(change).some(({type}) => type === 'clinicSettings'))
  const changedPages = changes.flatMap((change) => sides(change).flatMap(({type}) => lists[type]))
  for (const path of changedPages) found.add(path)
  for (const page of changedLists(changes, seen)) found.add(articleListPath(page))
  if (everywhere || shown.size > 0) {
    for (const document of seen.values()) {
      if (everywhere || document.references.some((id) => shown.has(id))) add(document)
    }
  }
  if (everywhere) for (const path of furtherLists(seen)) found.add(path)
  return [...found]
}

/** Every page there is: the fixed ones, the articles, and the rest of their list. */
export function allPaths(seen: SeenContent): string[] {
  const articles = [...seen.values()].filter(({type}) => type === 'article')
  return [
    ...fixedPages,
    ...articles.flatMap(({slug}) => (slug ? [articlePath(slug)] : [])),
    ...furtherLists(seen),
  ]
}

/** All but the first, which is a fixed page. */
function furtherLists(seen: SeenContent): string[] {
  const articles = [...seen.values()].filter(({type, slug}) => type === 'article' && slug)
  return Array.from({length: countLists(articles.length) - 1}, (_, at) => articleListPath(at + 2))
}

function sides({before, after}: SeenChange): SeenDocument[] {
  return [before, after].filter((side) => side !== undefined)
}
