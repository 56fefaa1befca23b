import {createHash} from 'node:crypto'

/** An answer with a file that browsers ask for again by its tag: a picture after an hour, a text each time. */
export function fileAnswer(content: Uint8Array<ArrayBuffer> | string, type: string): Response {
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Cache-Control': `public, max-age=${type.startsWith('image/') ? 3600 : 0}`,
      ETag: `"${tag}"`,
    },
  })
}
