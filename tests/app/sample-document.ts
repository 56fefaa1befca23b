import {type DocumentType, documentTypes, isPageType} from '@/sanity/document-types'

export type SampleDocument = {_id: string; _type: DocumentType} & Record<string, unknown>

/** A document with something in the fields that pages print. */
export function sampleDocument(type: DocumentType): SampleDocument {
  const _id = `new-${type.toLowerCase()}`
  const {search, text: longText} = documentTypes[type]
  const text = [{_type: 'block', _key: 'a', children: [{_type: 'span', _key: 'b', text: 'Words.'}]}]
  return {
    _id,
    _type: type,
    ...(search && {[search.title]: 'Words', [search.summary]: 'Words'}),
    ...(longText && {[longText.field]: text}),
    ...(isPageType(type) && {slug: {_type: 'slug', current: _id}, publishedAt: '2026-01-01'}),
    ...others[type],
  }
}

/** Where a type has more than a text that is searched. */
const others: Partial<Record<DocumentType, Record<string, unknown>>> = {
  faq: {category: 'about', order: 1, relatedArticle: {_type: 'reference', _ref: 'article-side-effects'}},
  person: {name: 'Words', credentials: 'MD', role: 'Words'},
  topic: {title: 'Words', summary: 'Words'},
  priceItem: {label: 'Words', amount: 'Words'},
  disclosure: {
    title: 'Words',
    statement: [{_type: 'block', _key: 'a', children: [{_type: 'span', _key: 'b', text: 'Words.'}]}],
  },
  citation: {title: 'Words', authors: ['Words'], year: 2020},
}
