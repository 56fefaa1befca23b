import {badRequest} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {isPreviewSecret} from '../datasets/export-dataset.ts'
import {ndjson} from '../http/json.ts'
import type {Endpoint, RequestContext} from '../http/router.ts'

/** Documents in one page, if the caller asks for pages. */
const pageSize = 5000

export const exportEndpoint: Endpoint = {
  method: 'GET',
  path: '/data/export/:dataset',
  handle: exportDocuments,
}

/**
 * Sends every stored document, assets included, as one line each. With `nextCursor` (empty at first) it sends a page, whose
 * last line names the next page's cursor.
 */
function exportDocuments({lake, url}: RequestContext): Response {
  const search = url.searchParams
  const types = search.get('types')?.split(',').filter(Boolean) ?? []
  const cursor = search.get('nextCursor')
  const after = cursor ? parseCursor(cursor) : ''
  const wanted = lake
    .view('raw')
    .documents.filter((document) => document._id > after && isWanted(document, types))
  if (cursor === null) return ndjson(wanted)
  const page = wanted.slice(0, pageSize)
  const last = page.at(-1)
  return ndjson(last && wanted.length > page.length ? [...page, {nextCursor: toCursor(last._id)}] : page)
}

function isWanted(document: LakeDocument, types: string[]): boolean {
  return (types.length === 0 || types.includes(document._type)) && !isPreviewSecret(document)
}

function toCursor(id: string): string {
  return Buffer.from(JSON.stringify({after: id})).toString('base64url')
}

function parseCursor(cursor: string): string {
  const [, id] = /^\{"after":"([a-zA-Z0-9._-]+)"\}$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (id === undefined) throw badRequest('Invalid "nextCursor"')
  return id
}
