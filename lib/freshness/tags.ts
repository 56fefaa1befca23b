import {type DocumentType, documentTypes, isDocumentType, typeNames} from '../../sanity/document-types.ts'

/**
 * What a page shows, and so what must change before it is out of date: every document of a type (lists), one document,
 * the documents that refer to one, the address of one, or `content`, which every page carries and which stands for
 * "nobody knows what".
 */
export type ContentTag = 'content' | DocumentType | `${DocumentType | 'referrers' | 'address'}:${string}`

/** Next takes 256 characters. A shorter tag may stand for two documents: one render too many, never one too few. */
const MAX_TAG_NAME = 200

const NAMED_TAG = new RegExp(
  `^(?:${[...typeNames, 'referrers', 'address'].join('|')}):[\\w.~%!'()*-]{1,${MAX_TAG_NAME}}$`,
)

/** @param name - the slug of a document with a page of its own, which is known before its id; the id of any other */
export function documentTag(type: DocumentType, name: string): ContentTag {
  return `${type}:${tagName(name)}`
}

/** For the page of a document, which must show a question that refers to it only now. */
export function referrersTag(id: string): ContentTag {
  return `referrers:${tagName(id)}`
}

/** For what leads to a document: it is out of date when that comes, goes or moves, and not when its words change. */
export function addressTag(id: string): ContentTag {
  return `address:${tagName(id)}`
}

/** Whether what every page prints may be another after this change. */
export function isOnEveryPage(tag: ContentTag): boolean {
  if (tag === 'content' || tag.startsWith('address:')) return true
  return isDocumentType(tag) && documentTypes[tag].isEverywhere === true
}

export function isContentTag(tag: string): tag is ContentTag {
  return tag === 'content' || isDocumentType(tag) || NAMED_TAG.test(tag)
}

/** Tags travel in a header, separated by commas. */
function tagName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).slice(0, MAX_TAG_NAME)
}
