import {z} from 'zod'
import {publishedClient} from '../../sanity/client.ts'
import {changesQuery, contentListQuery} from '../../sanity/freshness-queries.ts'
import {contentTransport} from './content-transport.ts'
import type {SeenContent, SeenDocument} from './seen-content.ts'
import {contentTypes} from './tags.ts'

const listShape = z.array(z.object({_id: z.string(), _rev: z.string()}))

const documentShape = z.object({
  _id: z.string(),
  _rev: z.string(),
  _type: z.enum(contentTypes),
  slug: z.string().nullable().catch(null),
  place: z.string().nullable().catch(null),
  references: z.array(z.string().nullable()).catch([]),
})

/** Ten thousand ids are a megabyte. No visitor waits for them. */
const LIMITS = {deadlineMs: 10_000, maxBytes: 16 * 1024 * 1024}
const DOCUMENTS_AT_ONCE = 200

/** The published documents of this moment. Whatever is as it was in `known` is not asked about again. */
export async function listContent(known: SeenContent): Promise<SeenContent> {
  const list = listShape.parse(await client().fetch(contentListQuery, {types: [...contentTypes]}))
  // An empty dataset is far likelier to be a wrong one, and no page can be made of it.
  if (!list.some(({_id}) => _id === 'clinicSettings')) throw new Error('The list of content has no settings.')

  const same = new Map<string, SeenDocument>()
  const ids: string[] = []
  for (const {_id, _rev} of list) {
    const document = known.get(_id)
    if (document?.rev === _rev) same.set(_id, document)
    else ids.push(_id)
  }
  return new Map([...same, ...(await describeContent(ids))])
}

/** What is remembered of these documents. Those that are not published are left out. */
export async function describeContent(ids: readonly string[]): Promise<SeenContent> {
  const found = new Map<string, SeenDocument>()
  for (let at = 0; at < ids.length; at += DOCUMENTS_AT_ONCE) {
    const answer = await client().fetch(changesQuery, {ids: ids.slice(at, at + DOCUMENTS_AT_ONCE)})
    for (const {_id, _rev, _type, slug, place, references} of z.array(documentShape).parse(answer)) {
      found.set(_id, {
        type: _type,
        rev: _rev,
        ...(slug && {slug}),
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
