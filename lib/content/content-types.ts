import type {DocumentType} from '../../sanity/document-types.ts'
import type {Review} from '../../sanity/review/review-state.ts'
import type {
  ArticleListQueryResult,
  ArticleQueryResult,
  ClinicSettingsQueryResult,
  ConditionQueryResult,
  FaqPageQueryResult,
  FaqQueryResult,
  HomeQueryResult,
  LegalDocumentQueryResult,
  PageQueryResult,
  PersonQueryResult,
  TopicQueryResult,
  TreatmentQueryResult,
} from '../../sanity/types.generated.ts'

// What pages are made of: types alone, because components must not reach the code that asks the CMS.

export type ClinicSettings = NonNullable<ClinicSettingsQueryResult>

export type MenuLink = {href: string; text: string}

/** The links at the top and at the foot of every page. */
export type Navigation = {main: MenuLink[]; footer: {heading: string; links: MenuLink[]}[]}

type ListedArticle = ArticleListQueryResult['articles'][number]

export type ArticleSummary = Pick<
  ListedArticle,
  '_id' | 'title' | 'slug' | 'summary' | 'publishedAt' | 'readingMinutes'
> & {review: Review}

/** One page of the list of all articles. */
export type ArticleList = {articles: ArticleSummary[]; page: number; pages: number}

export type ArticleBody = NonNullable<ArticleQueryResult>['body']
export type ArticleCitation = NonNullable<NonNullable<ArticleQueryResult>['sources']['words'][number]>

/** `citations` stand in the order in which the page first uses them: number 1 is `citations[0]`. */
type Read = {citations: ArticleCitation[]; review: Review}

export type Article = NonNullable<ArticleQueryResult> & Read

type HomePage = Extract<NonNullable<HomeQueryResult['page']>, {_type: 'homePage'}>

/** The home page from top to bottom. What staff left empty is null or an empty list. */
export type Home = Omit<HomePage, '_type' | 'questions' | 'articles' | 'sources'> &
  Read & {articles: ArticleSummary[]; faqs: HomeQueryResult['first']}

/** A question with a page of its own. */
export type FaqPage = NonNullable<FaqQueryResult> & Read

export type Treatment = NonNullable<TreatmentQueryResult> & Read
export type Condition = NonNullable<ConditionQueryResult> & Read
export type TextPage = NonNullable<PageQueryResult> & Read
export type LegalDocument = NonNullable<LegalDocumentQueryResult> & {citations: ArticleCitation[]}

export type Person = Omit<NonNullable<PersonQueryResult>, 'articles'> & {articles: ArticleSummary[]}

export type Topic = Omit<NonNullable<TopicQueryResult>, 'articles'> & {articles: ArticleSummary[]}

export type Faq = FaqPageQueryResult[number]
export type FaqCategory = NonNullable<Faq['category']>
export type FaqGroup = {category: FaqCategory; title: string; faqs: Faq[]}

export type FoundDocument = Omit<ArticleSummary, 'slug' | 'review'> & {slug: string | null}

export type SearchResults = {
  /** The best first. A type that is not searched is left out. */
  documents: Partial<Record<DocumentType, FoundDocument[]>>
  /** False if nothing has all of the words, and these have most of them. */
  hasEveryWord: boolean
}
