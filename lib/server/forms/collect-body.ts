import type {IncomingMessage} from 'node:http'

type Then = {whole: (body: Buffer) => void; tooLarge: () => void}

/** Reads a body of at most `most` bytes. Calls neither if the sender leaves halfway: the response then closes. */
export function collectBody(request: IncomingMessage, most: number, then: Then): void {
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    const wasSmall = size <= most
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else if (wasSmall) then.tooLarge()
  })
  request.once('end', () => {
    if (size <= most) then.whole(Buffer.concat(chunks))
  })
}
