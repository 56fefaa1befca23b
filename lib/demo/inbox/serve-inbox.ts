import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {errorName, log} from '../../log.ts'
import {parseJson} from '../../parse-json.ts'
import {answerRead} from './answer-read.ts'
import {answerSend} from './answer-send.ts'
import {fateOf} from './fates.ts'
import {faultModes, makeFaults} from './faults.ts'
import {type Mailbox, openMailbox} from './mailbox.ts'
import {
  type Answer,
  notFound,
  quotaReached,
  rateLimited,
  refusal,
  sameKeyUnderWay,
  serverError,
} from './resend-answers.ts'
import {makeWebhooks, type WebhookOptions, type Webhooks} from './webhooks.ts'

export type Inbox = {url: string; close: () => Promise<void>}

/** Without a webhook, nobody is told what became of a mail. */
type Options = {port: number; dir: string; webhook?: WebhookOptions}

const MOST_BYTES = 1_000_000

/**
 * The clinic's inbox of the demo: Resend's API for sending, and pages to read what arrived. On this machine only:
 * it listens on loopback, and refuses names and origins of other hosts, so that no web page can reach it.
 */
export async function serveInbox({port, dir, webhook}: Options): Promise<Inbox> {
  const mailbox = openMailbox(dir)
  const webhooks = makeWebhooks(webhook)
  const answer = makeAnswer(mailbox, webhooks)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log('inbox.failed', {error: errorName(error)})
      end(response, serverError)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        webhooks.stop()
        server.close(() => {
          mailbox.close()
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function makeAnswer(mailbox: Mailbox, webhooks: Webhooks) {
  const faults = makeFaults()
  const keysUnderWay = new Set<string>()

  const send = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const payload = await readBody(request)
    if (payload === undefined)
      return end(response, refusal(413, 'validation_error', 'The message is too large.'))

    const idempotencyKey = header(request, 'idempotency-key')
    if (idempotencyKey) {
      if (keysUnderWay.has(idempotencyKey)) return end(response, sameKeyUnderWay)
      keysUnderWay.add(idempotencyKey)
      response.once('close', () => keysUnderWay.delete(idempotencyKey))
    }
    const fault = faults.next()
    if (fault === 'hang') return
    if (fault === 'reset') return void request.socket.resetAndDestroy()
    if (fault === '429') return end(response, rateLimited)
    if (fault === 'quota') return end(response, quotaReached)
    if (fault === '500') return end(response, serverError)
    const sent = {authorization: header(request, 'authorization'), idempotencyKey, payload}
    const answer = answerSend(mailbox, sent, (mail) => {
      const fate = fateOf(fault)
      mailbox.setLastEvent(mail.id, fate.lastEvent)
      webhooks.tell(mail, fate)
    })
    if (fault === 'accept-then-drop') return void request.socket.destroy()
    end(response, answer)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocal(request))
      return end(response, refusal(403, 'invalid_access', 'This inbox serves this machine only.'))
    const {pathname} = new URL(request.url ?? '/', 'http://inbox')
    const route = `${request.method} ${pathname}`
    if (route === 'POST /emails') return send(request, response)
    if (route === 'PUT /faults') {
      const fault = faults.set(parseJson((await readBody(request)) ?? ''))
      return end(response, fault ? {status: 200, body: fault} : unknownFault)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, notFound)
    end(response, answerRead(mailbox, pathname))
  }
}

const unknownFault = refusal(
  422,
  'validation_error',
  `Send {"mode": ${faultModes.map((mode) => `"${mode}"`).join(' | ')}, "count": 1}.`,
)

/** A page that is open in the browser may point any name at 127.0.0.1: the name that was asked for counts. */
function isLocal(request: IncomingMessage): boolean {
  const origin = header(request, 'origin')
  return isLoopback(`http://${header(request, 'host')}`) && (origin === undefined || isLoopback(origin))
}

function isLoopback(origin: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(URL.parse(origin)?.hostname ?? '')
}

function end(response: ServerResponse, {status, body, headers}: Answer): void {
  if (response.headersSent || response.destroyed) return
  const isText = typeof body === 'string'
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  })
  response.end(isText ? body : JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // A body that is too large is read to its end and dropped, so that the answer arrives.
    if (size <= MOST_BYTES) chunks.push(chunk)
  }
  return size <= MOST_BYTES ? Buffer.concat(chunks).toString('utf8') : undefined
}

function header(request: IncomingMessage, name: string): string | undefined {
  return [request.headers[name]].flat()[0]
}
