import {documentTypes, type PageType, pagePath} from '../../../sanity/document-types.ts'
import type {Review, ReviewPerson} from '../../../sanity/review/review-state.ts'
import type {ArticleCitation, ClinicSettings} from '../../content/content-types.ts'
import {citationsOf} from './citation.ts'
import {publisher} from './clinic.ts'
import {namedPerson} from './person.ts'
import type {Thing} from './thing.ts'
import {trail} from './trail.ts'

/** What any document with a page may have. */
export type Described = {
  slug: string
  _updatedAt: string
  publishedAt?: string | null
  author?: ReviewPerson | null
  review?: Review
  citations?: readonly ArticleCitation[]
}

type Page = {
  type: PageType
  /** As its heading prints it. */
  title: string
  document: Described
  /** What the page is about, if that is the clinic or somebody who works there. */
  about?: Thing | undefined
}

/** The page of a document. It says "reviewed" exactly where the page does: of words that nobody changed since. */
export function webPage(
  {type, title, document, about}: Page,
  clinic: ClinicSettings,
  siteUrl: string,
): Thing {
  const {author, review, publishedAt} = document
  const isMedical = documentTypes[type].reviewed !== undefined
  return {
    '@type': isMedical ? 'MedicalWebPage' : type === 'person' ? 'ProfilePage' : 'WebPage',
    name: title,
    url: new URL(pagePath(type, document.slug), siteUrl).href,
    datePublished: publishedAt,
    dateModified: document._updatedAt,
    author: author && namedPerson(author, siteUrl),
    ...reviewed(review, siteUrl),
    publisher: publisher(clinic, siteUrl),
    mainEntity: about,
    citation: citationsOf(document.citations),
    breadcrumb: trail(type, title, siteUrl),
  }
}

function reviewed(review: Review | undefined, siteUrl: string): Thing {
  if (!review || review.state === 'pending' || review.state === 'changed') return {}
  return {lastReviewed: review.day, reviewedBy: namedPerson(review.reviewer, siteUrl)}
}
