import {randomBytes} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {text} from 'node:stream/consumers'
import {Webhook} from 'standardwebhooks'
import {onTestFinished} from 'vitest'

export const secret = `whsec_${randomBytes(32).toString('base64')}`

/** One call that the receiver got, with a signature that its library took for right. */
type Call = {id: string; type: string; timestamp: string; data: Record<string, unknown>}

/** A status, `hang` for no answer at all, `cut` for a connection that ends, or headers with a status. */
type Answer = number | 'hang' | 'cut' | {status: number; headers: Record<string, string>}

/**
 * Another program on this machine. It answers each call in turn as it is told, and then with 204. `onCall` is run before the
 * answer. A call that is not signed fails the test.
 */
export async function makeReceiver(answers: Answer[] = [], onCall: () => Promise<void> | void = () => {}) {
  const calls: Call[] = []
  const refused: unknown[] = []
  const server = createServer(async (request, response) => {
    try {
      calls.push(await verifiedCall(request))
    } catch (error) {
      refused.push(error)
    }
    await onCall()
    answer(response, answers.shift() ?? 204)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  /** It may be closed already. */
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  onTestFinished(async () => {
    await close()
    if (refused.length > 0) throw new Error('a call was not signed', {cause: refused[0]})
  })
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/requests`,
    calls,
    answers,
    close,
    types: () => calls.map(({type}) => type.replace('request.', '')),
  }
}

async function verifiedCall(request: IncomingMessage): Promise<Call> {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) headers[name] = values?.[0] ?? ''
  const body = new Webhook(secret).verify(await text(request), headers)
  return {id: headers['webhook-id'] ?? '', ...(body as Omit<Call, 'id'>)}
}

function answer(response: ServerResponse, given: Answer): void {
  if (given === 'hang') return
  if (given === 'cut') response.destroy()
  else if (typeof given === 'number') response.writeHead(given).end()
  else response.writeHead(given.status, given.headers).end()
}
