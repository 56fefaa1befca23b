import {json, ndjson} from '../http/json.ts'
import {flag} from '../http/query-params.ts'
import type {Endpoint, RequestContext} from '../http/router.ts'
import {documentEvents, lastRevision, publishedInstead, readTransactions} from '../storage/history.ts'

const path = '/data/history/:dataset'

export const historyEndpoints: Endpoint[] = [
  {method: 'GET', path: `${path}/events/documents/:id`, handle: getEvents},
  {method: 'GET', path: `${path}/transactions/:ids`, handle: getTransactions},
  {method: 'GET', path: `${path}/documents/:ids`, handle: getDocuments},
  {
    method: 'GET',
    path: '/data/references/:dataset/documents/:id/to',
    // References from other datasets: the lake has only one. The Studio finds references from the same dataset by a query.
    handle: () => json({totalCount: 0, references: []}),
  },
]

function getEvents({lake, url, params}: RequestContext): Response {
  const id = params.id ?? ''
  const start = Number(url.searchParams.get('nextCursor') ?? 0) || 0
  const limit = limitOf(url.searchParams, 100)
  const events = documentEvents(lake.log, id)
  const end = start + limit
  return json({events: {[id]: events.slice(start, end)}, nextCursor: end < events.length ? String(end) : ''})
}

function getTransactions({lake, url, params}: RequestContext): Response {
  const search = url.searchParams
  const text = (name: string) => search.get(name) || undefined
  const transactions = readTransactions(lake.log, (params.ids ?? '').split(','), {
    fromTransaction: text('fromTransaction'),
    toTransaction: text('toTransaction'),
    fromTime: text('fromTime'),
    toTime: text('toTime'),
    reverse: flag(search, 'reverse'),
    limit: limitOf(search, 50),
    excludeMutations: flag(search, 'excludeMutations'),
  })
  return ndjson(transactions)
}

function getDocuments({lake, url, params}: RequestContext): Response {
  const search = url.searchParams
  const revision = search.get('revision')
  const time = search.get('time') ?? new Date().toISOString()
  const ids = (params.ids ?? '').split(',')
  const documents = ids.map((id) => {
    if (flag(search, 'lastRevision')) return lastRevision(lake.log, id)
    if (!revision) return lake.log.documentAt(id, {time})
    // If a document was never edited, the Studio asks for its draft alone.
    const found = lake.log.documentAt(id, {revision})
    return found ?? (ids.length === 1 ? publishedInstead(lake.log, id, revision) : undefined)
  })
  return json({documents: documents.filter((document) => document !== undefined)})
}

function limitOf(search: URLSearchParams, fallback: number): number {
  const limit = Number(search.get('limit') ?? fallback)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : fallback
}
