import {DocumentList} from '@/components/layout/document-list'
import type {HomeQueryResult} from '@/sanity/types.generated'

type ListedFaq = Pick<HomeQueryResult['first'][number], '_id' | 'question' | 'slug' | 'shortAnswer'>

/** A few questions with their short answers, each leading to its page. */
export function FaqList({faqs}: {faqs: readonly ListedFaq[]}) {
  const documents = faqs.map(({_id, question, slug, shortAnswer}) => ({
    _id,
    slug,
    title: question,
    summary: shortAnswer,
  }))
  return <DocumentList type="faq" documents={documents} />
}
