import {z} from 'zod'
import {publishedClient} from '../../sanity/client.ts'
import {dayIn} from '../../sanity/days.ts'
import {typeNames} from '../../sanity/document-types.ts'
import {changesQuery, contentListQuery} from '../../sanity/freshness-queries.ts'
import {isAddress} from '../../sanity/validation/slug.ts'
import {contentTransport} from '../cms/content-transport.ts'
import type {SeenContent, SeenDocument} from './seen-content.ts'

const listShape = z.object({
  documents: z.array(z.object({_id: z.string(), _rev: z.string()})),
  coming: z.array(z.object({_id: z.string(), publishedAt: z.string()})),
  timeZone: z.string().nullable().catch(null),
})

const documentShape = z.object({
  _id: z.string(),
  _rev: z.string(),
  _type: z.enum(typeNames),
  slug: z.string().nullable().catch(null),
  place: z.string().nullable().catch(null),
  references: z.array(z.string().nullable()).catch([]),
})

/** Ten thousand ids are a megabyte. No visitor waits for them. */
const LIMITS = {deadlineMs: 10_000, maxBytes: 16 * 1024 * 1024}
const DOCUMENTS_AT_ONCE = 200

/** The published documents of this moment. A document that is as it was in `known` is not asked about again. */
export async function listContent(known: SeenContent): Promise<SeenContent> {
  const params = {types: typeNames, since: dayIn('UTC')}
  const list = listShape.parse(await client().fetch(contentListQuery, params))
  // An empty dataset is far likelier to be a wrong one, and no page can be made of it.
  if (!list.documents.some(({_id}) => _id === 'clinicSettings')) {
    throw new Error('The list of content has no settings.')
  }
  const today = dayIn(list.timeZone)
  const coming = new Set(
    list.coming.flatMap(({_id, publishedAt}) => (publishedAt.slice(0, 10) > today ? _id : [])),
  )

  const same = new Map<string, SeenDocument>()
  const ids: string[] = []
  for (const {_id, _rev} of list.documents) {
    const document = known.get(_id)
    if (document?.rev === (coming.has(_id) ? notYet(_rev) : _rev)) same.set(_id, document)
    else ids.push(_id)
  }
  const described = await describeContent(ids)
  for (const [id, document] of described) if (coming.has(id)) described.set(id, hidden(document))
  return new Map([...same, ...described])
}

/** When its day comes, a document is another one than before, although nobody has touched it. */
function notYet(rev: string): string {
  return `${rev} not yet`
}

function hidden({type, rev, references}: SeenDocument): SeenDocument {
  return {type, rev: notYet(rev), references}
}

/** What is remembered of these documents. Those that are not published are left out. */
export async function describeContent(ids: readonly string[]): Promise<Map<string, SeenDocument>> {
  const found = new Map<string, SeenDocument>()
  for (let at = 0; at < ids.length; at += DOCUMENTS_AT_ONCE) {
    const answer = await client().fetch(changesQuery, {ids: ids.slice(at, at + DOCUMENTS_AT_ONCE)})
    for (const {_id, _rev, _type, slug, place, references} of z.array(documentShape).parse(answer)) {
      found.set(_id, {
        type: _type,
        rev: _rev,
        ...(slug && isAddress(slug) && {slug}),
        ...(place && {place}),
        references: [...new Set(references.filter((id) => id !== null))],
      })
    }
  }
  return found
}

function client() {
  return publishedClient(contentTransport(LIMITS))
}
