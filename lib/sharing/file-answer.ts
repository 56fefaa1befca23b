import {createHash} from 'node:crypto'

/** An answer with a file that may be kept for an hour, and is asked for again by its tag. */
export function fileAnswer(content: Uint8Array<ArrayBuffer> | string, type: string): Response {
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return new Response(content, {
    headers: {'Content-Type': type, 'Cache-Control': 'public, max-age=3600', ETag: `"${tag}"`},
  })
}
