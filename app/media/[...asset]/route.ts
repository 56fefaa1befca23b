import {ContentUnavailable} from '@/lib/cms/content-unavailable'
import {fetchMedia} from '@/lib/media/fetch-media'
import {isCutOfContent} from '@/lib/media/is-cut-of-content'
import {knownTag, mediaTag} from '@/lib/media/media-tag'
import {type MediaRequest, parseMediaRequest} from '@/lib/media/parse-media-request'

type Context = {params: Promise<{asset: string[]}>}

/** Images come from this host, so that no other learns who reads about ketamine. */
export async function GET(request: Request, {params}: Context): Promise<Response> {
  const media = parseMediaRequest((await params).asset, new URL(request.url).searchParams)
  if (!media) return failed(404)

  const accept = request.headers.get('accept')
  const tag = knownTag(media, request.headers.get('if-none-match'), accept)
  if (tag) return new Response(null, {status: 304, headers: cachedFor(tag)})

  const refused = await refusal(media)
  if (refused) return failed(refused)

  const image = await fetchMedia(media, accept)
  if (!image.ok) return failed(image.status)

  return new Response(image.bytes, {
    headers: {
      ...cachedFor(mediaTag(media, image.type)),
      'Content-Type': image.type,
      'Content-Length': String(image.bytes.byteLength),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': 'inline',
    },
  })
}

async function refusal(media: MediaRequest): Promise<404 | 503 | undefined> {
  try {
    return (await isCutOfContent(media)) ? undefined : 404
  } catch (error) {
    if (error instanceof ContentUnavailable) return 503
    throw error
  }
}

/** The name holds a hash of the content: another picture has another address. */
function cachedFor(tag: string): Record<string, string> {
  return {ETag: tag, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept'}
}

function failed(status: number): Response {
  const headers = {'Cache-Control': 'no-store', ...(status === 503 && {'Retry-After': '5'})}
  return new Response(null, {status, headers})
}
