import type {DocumentType} from '../../sanity/document-types.ts'
import type {
  ArticleListQueryResult,
  ArticleQueryResult,
  ClinicSettingsQueryResult,
  FaqPageQueryResult,
} from '../../sanity/types.generated.ts'

// What pages are made of: types alone, because components must not reach the code that asks the CMS.

export type ClinicSettings = NonNullable<ClinicSettingsQueryResult>

export type ArticleSummary = ArticleListQueryResult['articles'][number]

/** One page of the list of all articles. */
export type ArticleList = {articles: ArticleSummary[]; page: number; pages: number}

export type ArticleBody = NonNullable<ArticleQueryResult>['body']
export type ArticleCitation = NonNullable<NonNullable<ArticleQueryResult>['citations'][number]>

/** An article whose `citations` stand in the order in which the text first uses them: number 1 is `citations[0]`. */
export type Article = Omit<NonNullable<ArticleQueryResult>, 'citations'> & {citations: ArticleCitation[]}

export type Faq = FaqPageQueryResult[number]
export type FaqCategory = NonNullable<Faq['category']>
export type FaqGroup = {category: FaqCategory; title: string; faqs: Faq[]}

export type FoundDocument = Omit<ArticleSummary, 'slug'> & {slug: string | null}

export type SearchResults = {
  /** The best first. A type that is not searched is left out. */
  documents: Partial<Record<DocumentType, FoundDocument[]>>
  /** False if nothing has all of the words, and these have most of them. */
  hasEveryWord: boolean
}
