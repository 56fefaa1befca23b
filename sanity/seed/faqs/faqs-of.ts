import type {CitationKey} from '../citations/citations.ts'
import {briefSources, type Piece, simpleText} from '../portable-text.ts'
import {type ArticleName, articleIds, type SeedFaq} from '../seed-document.ts'

type Answered = {
  id: string
  question: string
  /** Makes sense alone, and holds no number, because no source can be marked in it. */
  shortAnswer: string
  /** Where the short answer says what studies found, or how fast and how long. */
  shortAnswerFrom?: CitationKey[]
  answer: Piece<NonNullable<SeedFaq['answer']>[number]>[]
  /** The article to read next. */
  read: ArticleName
}

/** The questions of one category, in this order. */
export function faqsOf(category: NonNullable<SeedFaq['category']>, ...answered: Answered[]): SeedFaq[] {
  return answered.map(({id, question, shortAnswer, shortAnswerFrom, answer, read}, index) => ({
    _id: `faq-${id}`,
    _type: 'faq',
    question,
    slug: {_type: 'slug', current: id},
    shortAnswer,
    ...(shortAnswerFrom && {briefCitations: briefSources(...shortAnswerFrom)}),
    answer: simpleText(...answer),
    category,
    order: (index + 1) * 10,
    relatedArticle: {_type: 'reference', _ref: articleIds[read]},
  }))
}
