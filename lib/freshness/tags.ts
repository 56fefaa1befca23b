import {type DocumentType, isDocumentType, typeNames} from '../../sanity/document-types.ts'

/**
 * What a page shows, and so what must change before it is out of date: every document of a type (lists), one document,
 * the documents that refer to one, or `content`, which every page carries and which stands for "nobody knows what".
 */
export type ContentTag = 'content' | DocumentType | `${DocumentType | 'referrers'}:${string}`

/** Next takes 256 characters. A shorter tag may stand for two documents: one render too many, never one too few. */
const MAX_TAG_NAME = 200

const NAMED_TAG = new RegExp(
  `^(?:${[...typeNames, 'referrers'].join('|')}):[\\w.~%!'()*-]{1,${MAX_TAG_NAME}}$`,
)

/** @param name - the slug of a document with a page of its own, which is known before its id; the id of any other */
export function documentTag(type: DocumentType, name: string): ContentTag {
  return `${type}:${tagName(name)}`
}

/** For the page of a document, which must show a question that refers to it only now. */
export function referrersTag(id: string): ContentTag {
  return `referrers:${tagName(id)}`
}

export function isContentTag(tag: string): tag is ContentTag {
  return tag === 'content' || isDocumentType(tag) || NAMED_TAG.test(tag)
}

/** Tags travel in a header, separated by commas. */
function tagName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).slice(0, MAX_TAG_NAME)
}
