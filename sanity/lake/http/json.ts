import {badRequest, requestError} from '../core/errors.ts'

/** Sanity's own limit for one request of mutations is 4 MB. */
const maxJsonBytes = 16_000_000

export function json(body: unknown, status = 200): Response {
  return jsonText(JSON.stringify(body), status)
}

export function jsonText(text: string, status = 200): Response {
  const headers = {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'}
  return new Response(text, {status, headers})
}

/** One value per line, written as fast as the caller reads. */
export function ndjson(values: Iterable<unknown>): Response {
  const encoder = new TextEncoder()
  const lines = values[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const {done, value} = lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${oneLine(value)}\n`))
    },
  })
  return new Response(body, {headers: {'content-type': 'application/x-ndjson', 'cache-control': 'no-store'}})
}

/** Escapes U+2028 and U+2029, which some readers take for the end of a line. */
function oneLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)
}

/** Returns the parsed body. Throws what `toError` makes if it is not JSON. */
export async function readJson(
  request: Request,
  toError: (message: string) => Error = badRequest,
): Promise<unknown> {
  const text = new TextDecoder().decode(await readBody(request, maxJsonBytes))
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw toError(`the body is not JSON: ${error.message}`)
    throw error
  }
}

/** Returns the body. Throws a 413 as soon as it exceeds the limit. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  const chunks: Uint8Array[] = []
  let size = 0
  if (announced <= maxBytes && request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > maxBytes) break
      chunks.push(chunk)
    }
  }
  if (Math.max(size, announced) > maxBytes) {
    throw requestError(413, 'Payload Too Large', `The body is larger than ${maxBytes} bytes`)
  }
  return Buffer.concat(chunks)
}
