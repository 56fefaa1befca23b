import {createServer} from 'node:http'
import {isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'

export type ReceivedCall = {
  body: {_id: string; _type: string; _rev: string; slug?: string; previousSlug?: string; operation: string}
  headers: Record<string, string | string[] | undefined>
  signed: boolean
  at: number
}

/** A site's webhook route: a real server that checks signatures with Sanity's own library. */
export async function startWebhookReceiver(secret: string) {
  const calls: ReceivedCall[] = []
  const waiting: (() => void)[] = []
  let respond: (call: ReceivedCall) => number = () => 200
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    const signature = String(request.headers[SIGNATURE_HEADER_NAME])
    const signed = await isValidSignature(text, signature, secret)
    const call = {body: JSON.parse(text), headers: request.headers, signed, at: Date.now()}
    calls.push(call)
    const status = respond(call)
    if (status !== 0) response.writeHead(status, {location: '/elsewhere'}).end()
    for (const check of waiting.splice(0)) check()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  return {
    url: `http://127.0.0.1:${port}/api/webhooks/sanity`,
    calls,
    /** The status for each call; 0 leaves the caller waiting. */
    answer(status: (call: ReceivedCall) => number) {
      respond = status
    },
    /** Resolves as soon as there are so many calls; the test's own time limit ends the waiting. */
    async received(count: number): Promise<ReceivedCall[]> {
      while (calls.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
      return calls
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
