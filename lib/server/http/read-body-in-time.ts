export type TimedBody = {ok: true; text: string} | {ok: false; status: 400 | 408 | 413; reason: string}

/** The body as text, or why there is none. A sender that drips, or goes away, does not hold a request open. */
export async function readBodyInTime(request: Request, maxBytes: number, ms: number): Promise<TimedBody> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late')
  })
  try {
    const read = await Promise.race([readBody(request, maxBytes).then((text) => ({text})), late])
    if (read === 'late') return {ok: false, status: 408, reason: 'The body took too long.'}
    if (read.text === undefined) return {ok: false, status: 413, reason: 'The body is too large.'}
    return {ok: true, text: read.text}
  } catch {
    // The sender went away, or sent what is no HTTP body: there is nobody to tell, and nothing wrong here.
    return {ok: false, status: 400, reason: 'The body could not be read.'}
  } finally {
    clearTimeout(timer)
  }
}

/** Undefined when it is longer than `maxBytes`: counted while reading, so memory stays flat. */
async function readBody(request: Request, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return undefined
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
