import {map, retry} from 'rxjs'
import {getPublishedId} from 'sanity'
import type {DocumentLocation, DocumentLocationResolver, DocumentLocationsState} from 'sanity/presentation'
import {z} from 'zod'
import {articlePath, faqPath, paths} from '../paths.ts'
import {isAddress} from '../validation/slug.ts'

export const locationsQuery = `
  *[_id == $id][0]{
    _id,
    "slug": slug.current,
    "relatedArticle": relatedArticle->{title, "slug": slug.current},
    "articles": *[_type == "article" && references($id)] | order(publishedAt desc)[0...20]{title, "slug": slug.current}
  }
`
/** A change of any article may add or take away a place. */
const listenedTo = '*[_type == "article" || _id in [$id, "drafts." + $id]]'

const RETRY_AFTER_MS = 2_000

const text = z.string().nullish()
const articleShape = z.object({title: text, slug: text})
export const documentShape = z.object({
  _id: z.string(),
  slug: text,
  relatedArticle: articleShape.nullish(),
  articles: z.array(articleShape),
})

type ShownDocument = z.infer<typeof documentShape>

/** Where the site shows a document, for staff who look at its form: the version that they look at counts. */
export const locations: DocumentLocationResolver = ({id, type, perspectiveStack}, {documentStore}) => {
  const placesOf = Object.hasOwn(placesByType, type) ? placesByType[type] : undefined
  if (!placesOf) return null
  const perspective = perspectiveStack.length > 0 ? perspectiveStack : ['drafts']
  return documentStore
    .listenQuery({fetch: locationsQuery, listen: listenedTo}, {id: getPublishedId(id)}, {perspective})
    .pipe(
      // An error that is passed on takes the whole form from the screen.
      retry({delay: RETRY_AFTER_MS}),
      map((found: unknown) => placesOf(documentShape.nullable().safeParse(found).data ?? null)),
    )
}

export const placesByType: Record<string, (document: ShownDocument | null) => DocumentLocationsState> = {
  article: (article) =>
    isAddress(article?.slug)
      ? pages({title: 'The article', href: articlePath(article.slug)}, articleList)
      : {message: 'For a preview, give the article an address: press “Generate”.', tone: 'caution'},
  faq: (faq) =>
    faq
      ? pages({title: 'Questions and answers', href: faqPath(faq._id)}, ...articlePages([faq.relatedArticle]))
      : {message: 'Write the question to see a preview.'},
  person: (person) => usedOn(person, 'No article names this person yet.'),
  citation: (citation) => usedOn(citation, 'No article uses this source yet.'),
  clinicSettings: () =>
    pages({title: 'Home page', href: paths.home}, {title: 'Consultation request', href: paths.consultation}),
}

const articleList: DocumentLocation = {title: 'List of articles', href: paths.education}

function usedOn(document: ShownDocument | null, whenNowhere: string): DocumentLocationsState {
  const found = articlePages(document?.articles ?? [])
  return found.length > 0 ? pages(...found) : {message: whenNowhere}
}

function articlePages(articles: readonly ShownDocument['relatedArticle'][]): DocumentLocation[] {
  return articles.flatMap((article) =>
    article && isAddress(article.slug)
      ? [{title: article.title || 'No title yet', href: articlePath(article.slug)}]
      : [],
  )
}

function pages(...list: DocumentLocation[]): DocumentLocationsState {
  return {locations: list}
}
