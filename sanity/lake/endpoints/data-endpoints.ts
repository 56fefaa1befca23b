import {actionError, badRequest, mutationError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {toPublishedId} from '../documents/document-id.ts'
import {json, jsonText, readJson} from '../http/json.ts'
import {flag, groqParams, paramsOf, perspectiveOf} from '../http/query-params.ts'
import type {Endpoint, RequestContext} from '../http/router.ts'
import {isRecord} from '../json/is-record.ts'
import {syncTagsOfQuery} from '../query/sync-tags.ts'
import {toJsonWithinLimit} from '../query/within-limit.ts'
import {sourceMapOf} from '../source-map/source-map.ts'

export const dataEndpoints: Endpoint[] = [
  {method: 'GET', path: '/data/query/:dataset', handle: getQuery},
  {method: 'POST', path: '/data/query/:dataset', handle: postQuery},
  {method: 'GET', path: '/data/doc/:dataset/:ids', handle: getDocuments},
  {method: 'POST', path: '/data/mutate/:dataset', handle: mutate},
  {method: 'POST', path: '/data/actions/:dataset', handle: runActions},
]

function getQuery(context: RequestContext): Response {
  const search = context.url.searchParams
  return answer(context, search.get('query'), groqParams(search), search.get('perspective'))
}

async function postQuery(context: RequestContext): Promise<Response> {
  const body = await readJson(context.request)
  if (!isRecord(body)) throw badRequest('The body must be an object')
  const search = context.url.searchParams
  const params = {...groqParams(search), ...paramsOf(body)}
  return answer(context, body.query, params, search.get('perspective') ?? body.perspective)
}

function answer(
  {lake, url, apiVersion}: RequestContext,
  query: unknown,
  params: Record<string, unknown>,
  perspectiveName: unknown,
): Response {
  if (typeof query !== 'string' || query.trim() === '') throw badRequest('The request needs a "query"')
  const started = performance.now()
  const perspective = perspectiveOf(perspectiveName, apiVersion)
  const run = lake.query({query, params, perspective})
  const withMap = flag(url.searchParams, 'resultSourceMap')
  const body = {
    ...(url.searchParams.get('returnQuery') !== 'false' && {query}),
    result: run.result ?? null,
    syncTags: syncTagsOfQuery(run),
    ms: Math.round(performance.now() - started),
    ...(withMap && {resultSourceMap: sourceMapOf(query, run, lake.view(perspective))}),
  }
  return jsonText(toJsonWithinLimit(query, body))
}

function getDocuments({lake, url, params}: RequestContext): Response {
  const ids = (params.ids ?? '').split(',').filter((id) => id !== '')
  const documents: LakeDocument[] = []
  const omitted: {id: string; reason: string}[] = []
  for (const id of new Set(ids)) {
    const found = flag(url.searchParams, 'includeAllVersions')
      ? lake.view('raw').documents.filter((document) => toPublishedId(document._id) === toPublishedId(id))
      : [lake.doc(id)].filter((document) => document !== undefined)
    if (found.length === 0) omitted.push({id, reason: 'existence'})
    documents.push(...found)
  }
  return json({documents: flag(url.searchParams, 'excludeContent') ? [] : documents, omitted})
}

async function mutate({lake, request, url}: RequestContext): Promise<Response> {
  const search = url.searchParams
  const body = await readJson(request, (message) => mutationError(400, message))
  const {transactionId, results} = lake.mutate(body, {
    dryRun: flag(search, 'dryRun'),
    autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys'),
  })
  const withDocuments = flag(search, 'returnDocuments')
  if (!withDocuments && !flag(search, 'returnIds')) return json({transactionId, results: []})
  return json({
    transactionId,
    results: results.map(({document, ...result}) => (withDocuments ? {...result, document} : result)),
  })
}

async function runActions({lake, request}: RequestContext): Promise<Response> {
  const body = await readJson(request, (message) => actionError(400, message))
  return json(lake.actions(body))
}
