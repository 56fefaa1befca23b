import {readFile} from 'node:fs/promises'
import {type AssetDetails, MAX_ASSET_BYTES} from '../assets/assets.ts'
import type {LakeAssets} from '../assets/lake-assets.ts'
import {mayShowInline, mediaType} from '../assets/media-type.ts'
import {requestError} from '../core/errors.ts'
import type {AssetKind, LakeDocument} from '../core/types.ts'
import {json, readBody} from '../http/json.ts'
import type {Endpoint, RequestContext} from '../http/router.ts'

/** Uploads, and what the cloud serves from `cdn.sanity.io`. */
export function assetEndpoints(assets: LakeAssets): Endpoint[] {
  return (['image', 'file'] as const).flatMap((kind): Endpoint[] => [
    {method: 'POST', path: `/assets/${kind}s/:dataset`, handle: (context) => upload(assets, kind, context)},
    {
      method: 'GET',
      path: `/${kind}s/:project/:dataset/:file`,
      handle: (context) => serve(assets, kind, context),
    },
  ])
}

async function upload(
  assets: LakeAssets,
  kind: AssetKind,
  {request, url}: RequestContext,
): Promise<Response> {
  const bytes = await readBody(request, MAX_ASSET_BYTES)
  const document = await assets.upload(kind, bytes, readDetails(request, url.searchParams))
  return json({document})
}

function readDetails(request: Request, query: URLSearchParams): AssetDetails {
  const text = (name: string) => query.get(name) ?? undefined
  return {
    contentType: request.headers.get('content-type') ?? undefined,
    filename: text('filename'),
    label: text('label'),
    title: text('title'),
    description: text('description'),
    creditLine: text('creditLine'),
    source: {id: text('sourceId'), name: text('sourceName'), url: text('sourceUrl')},
  }
}

async function serve(assets: LakeAssets, kind: AssetKind, context: RequestContext): Promise<Response> {
  const {lake, request, url, params} = context
  const {project, file: name = ''} = params
  const found = project === lake.projectId ? assets.find(kind, name) : undefined
  if (!found) throw requestError(404, 'Not Found', `There is no ${kind} ${name.slice(0, 80)}`)

  const query = url.searchParams
  const {bytes, mimeType, etag} =
    kind === 'image'
      ? await assets.render(found.file, query, request.headers.get('accept') ?? '')
      : {bytes: undefined, mimeType: mediaType(extensionOf(name)), etag: `"${name}"`}

  const inline = kind === 'image' || mayShowInline(extensionOf(name))
  const headers: Record<string, string> = {
    'content-type': mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType,
    'cache-control': 'public, max-age=31536000, immutable',
    etag,
    ...(query.has('auto') && {vary: 'Accept'}),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    // An uploaded HTML page must not run with the lake's origin: the lake accepts any token.
    ...(!inline && {'content-security-policy': "default-src 'none'; sandbox"}),
    ...disposition(query.get('dl'), inline, found.document),
  }
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, {status: 304, headers})
  const body = new Uint8Array(bytes ?? (await readFile(found.file)))
  return new Response(body, {headers: {...headers, 'content-length': String(body.byteLength)}})
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function matches(condition: string | null, etag: string): boolean {
  const tags = condition?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}

/** `?dl` saves under the uploaded name, `?dl=name` under that one. */
function disposition(
  dl: string | null,
  inline: boolean,
  {originalFilename}: LakeDocument,
): Record<string, string> {
  if (dl === null && inline) return {}
  const wanted = dl || (typeof originalFilename === 'string' && originalFilename)
  if (!wanted) return {'content-disposition': 'attachment'}
  const name = wanted.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').slice(0, 120)
  const ascii = name.replaceAll(/[^\x20-\x7e]|%/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()]/g, percent)
  return {'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`}
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
