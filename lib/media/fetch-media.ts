import {dataset, isLocal, lakeUrl, projectId} from '../../sanity/env.ts'
import {createConcurrencyLimit} from '../cms/concurrency-limit.ts'
import {onceInProcess} from '../process/once-in-process.ts'
import type {MediaRequest} from './parse-media-request.ts'

const TIMEOUT_MS = 5_000
const MAX_BYTES = 8 * 1024 * 1024
/** Each may hold an image in memory. */
const AT_ONCE = 8
const WAITING = 100
const imageTypes = new Set(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif'])

export type Media =
  | {ok: true; bytes: Uint8Array<ArrayBuffer>; type: string}
  | {ok: false; status: 404 | 502 | 503}

const limit = onceInProcess('limit of pictures', () => createConcurrencyLimit(AT_ONCE, WAITING))
const inFlight = onceInProcess('pictures in flight', () => new Map<string, Promise<Media>>())

/**
 * Fetches an image from the lake or from Sanity's image CDN. The whole of it is read first: an answer that is
 * cached for a year must not be half a picture. Browsers that ask for the same one together share it.
 * @param accept - the browser's `Accept` header: it decides between AVIF, WebP and the original format
 */
export function fetchMedia(request: MediaRequest, accept: string | null): Promise<Media> {
  const formats = acceptedFormats(accept)
  const url = upstreamUrl(request)
  const key = `${url.href} ${formats}`
  const known = inFlight().get(key)
  if (known) return known
  const media = askInTurn(url, formats).finally(() => inFlight().delete(key))
  inFlight().set(key, media)
  return media
}

async function askInTurn(url: URL, formats: string): Promise<Media> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  let isWaiting = true
  try {
    return await limit().run(() => {
      isWaiting = false
      return ask(url, formats, signal)
    }, signal)
  } catch {
    // A dead, slow or redirecting source: the page shows the description of the image instead.
    return {ok: false, status: isWaiting ? 503 : 502}
  }
}

async function ask(url: URL, formats: string, signal: AbortSignal): Promise<Media> {
  const response = await fetch(url, {
    headers: {accept: formats},
    redirect: 'error',
    cache: 'no-store',
    signal,
  })
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
  if (response.status !== 200 || !imageTypes.has(type)) {
    await response.body?.cancel()
    return {ok: false, status: response.status === 404 ? 404 : 502}
  }
  const bytes = await readAtMost(response, MAX_BYTES)
  return bytes ? {ok: true, bytes, type} : {ok: false, status: 502}
}

function upstreamUrl({file, width, rect}: MediaRequest): URL {
  const base = isLocal ? lakeUrl() : 'https://cdn.sanity.io'
  const url = new URL(`/images/${projectId}/${dataset}/${file}`, base)
  if (rect) url.searchParams.set('rect', rect)
  url.searchParams.set('w', String(width))
  url.searchParams.set('fit', 'max')
  url.searchParams.set('auto', 'format')
  return url
}

/** Two bits of the browser's header, not the header: it can identify the person behind it. */
function acceptedFormats(accept: string | null): string {
  const formats = ['image/avif', 'image/webp'].filter((format) => accept?.includes(format))
  return [...formats, 'image/*;q=0.8'].join(',')
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const announced = Number(response.headers.get('content-length') ?? 0)
  if (announced > limit || !response.body) {
    await response.body?.cancel()
    return undefined
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body) {
    length += chunk.byteLength
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
