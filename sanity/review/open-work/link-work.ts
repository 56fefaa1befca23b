import {fixedPages, isPageType, pagePath} from '../../document-types.ts'
import {nameOf} from '../../text/name-of.ts'
import {referencesIn} from '../../text/references-in.ts'
import {isRecord} from '../../text/text-parts.ts'
import {isAddress} from '../../validation/slug.ts'
import type {StoredContent, StoredDocument} from './read-content.ts'
import {type WorkItem, workItem} from './work-item.ts'

/** Links to pages of this site that are not there, and references to documents that patients cannot see. */
export function brokenLinks(content: StoredContent): WorkItem[] {
  const {published} = content
  const addresses = addressesOf(content)
  return [...published.values()].flatMap((document) => {
    const reasons = [
      ...hrefsIn(document)
        .filter((href) => !addresses.has(pathOf(href)) && !isListPage(href))
        .map((href) => `${href} leads nowhere`),
      ...referencesIn(document)
        .filter(({id}) => !published.has(id) && !isFile(id))
        .map(({id}) => missing(content, id)),
    ]
    const [first = ''] = reasons
    if (reasons.length === 0) return []
    return [workItem(document, reasons.length === 1 ? first : `${first}, and ${reasons.length - 1} more`)]
  })
}

function missing({drafts}: StoredContent, id: string): string {
  const draft = drafts.get(id)
  return draft ? `“${nameOf(draft)}” is not published yet` : 'Names something that was deleted'
}

/** What the site answers: pages that always exist, published pages whose day has come, and what redirects lead away. */
function addressesOf({published, today}: StoredContent): Set<string> {
  const pages = [...published.values()].flatMap((document) => pageOf(document, today) ?? [])
  const redirects = [...published.values()].flatMap(({_type, from}) =>
    _type === 'redirect' && typeof from === 'string' ? [from] : [],
  )
  return new Set([...fixedPages, ...pages, ...redirects])
}

function pageOf({_type, slug, publishedAt}: StoredDocument, today: string): string | undefined {
  if (!isPageType(_type) || !isRecord(slug) || !isAddress(slug.current)) return undefined
  const isComing = typeof publishedAt === 'string' && publishedAt.slice(0, 10) > today
  return isComing ? undefined : pagePath(_type, slug.current)
}

/** Addresses of this site in links of a text, and where a redirect leads. */
function hrefsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hrefsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, field]) =>
    typeof field === 'string'
      ? (name === 'href' || name === 'to') && /^\/(?!\/)/.test(field)
        ? [field]
        : []
      : hrefsIn(field),
  )
}

function pathOf(href: string): string {
  const [path = ''] = href.split(/[?#]/)
  return path.length > 1 ? path.replace(/\/$/, '') : path
}

/** Made as the list grows, like `/education/page/2`; and files that a person put on the server. */
function isListPage(href: string): boolean {
  return /\/page\/\d+$/.test(pathOf(href)) || /\.\w{2,5}$/.test(pathOf(href))
}

function isFile(id: string): boolean {
  return /^(?:image|file)-/.test(id)
}
