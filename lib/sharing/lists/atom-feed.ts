import {pagePath} from '../../../sanity/document-types.ts'
import {paths} from '../../../sanity/paths.ts'
import type {ClinicSettings} from '../../content/content-types.ts'
import type {getFeed} from '../../content/lists/get-feed.ts'
import {clinicTitle} from '../page-head.ts'

type Entry = Awaited<ReturnType<typeof getFeed>>[number]

/** The newest articles as an Atom feed (RFC 4287). */
export function atomFeed(entries: readonly Entry[], clinic: ClinicSettings, siteUrl: string): string {
  const at = (path: string) => new URL(path, siteUrl).href
  // ISO times sort as text. A feed without an entry has changed when the clinic began.
  const updated =
    entries
      .map(({_updatedAt}) => _updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00Z'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(at(paths.feed))}</id>
<title>${xml(clinic.clinicName)}</title>
<subtitle>${xml(clinicTitle(clinic))}</subtitle>
<updated>${xml(updated)}</updated>
<author><name>${xml(clinic.clinicName)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(at(paths.feed))}"/>
<link rel="alternate" type="text/html" href="${xml(at(paths.education))}"/>
${entries.map((entry) => entryText(entry, at)).join('\n')}
</feed>
`
}

function entryText(entry: Entry, at: (path: string) => string): string {
  const {title, slug, summary, publishedAt, _updatedAt} = entry
  return `<entry>
<id>${xml(entryId(entry, at('/')))}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(at(pagePath('article', slug)))}"/>
${publishedAt ? `<published>${xml(instant(publishedAt))}</published>\n` : ''}<updated>${xml(_updatedAt)}</updated>
<summary>${xml(summary)}</summary>
</entry>`
}

/** A name for good (RFC 4151): an article that gets another address is not a new one. */
function entryId({_id, _createdAt}: Entry, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},${_createdAt.slice(0, 10)}:article/${encodeURIComponent(_id)}`
}

/** A day of the clinic has no hour: noon is that day nearly everywhere. */
function instant(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T12:00:00Z` : day
}

const SIGNS: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Signs that XML does not know at all are left out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '')
}
