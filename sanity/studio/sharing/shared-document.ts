import {documentTypes, type PageType, pagePath} from '../../document-types.ts'
import {pageTitle} from '../../sharing/search-result.ts'
import {isAddress} from '../../validation/slug.ts'

type Words = {title: string; description: string; path: string | undefined}

/** What the page of a document says of itself, while it is being written. */
export function sharedWords(type: PageType, document: Readonly<Record<string, unknown>>): Words {
  const {title: titleField, summary} = documentTypes[type].search ?? {title: 'title', summary: 'summary'}
  const title = textOf(document[titleField])
  const slug = slugOf(document.slug)
  return {
    title: title && pageTitle(type, title),
    // Somebody without a biography is described by what they do.
    description: textOf(document[summary]) || (type === 'person' ? textOf(document.role) || title : ''),
    path: isAddress(slug) ? pagePath(type, slug) : undefined,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function slugOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'current' in value ? value.current : undefined
}
