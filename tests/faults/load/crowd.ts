import type {IncomingHttpHeaders} from 'node:http'
import {Agent, request} from 'node:https'
import {setTimeout as sleep} from 'node:timers/promises'

/** Status 0: the connection was closed without an answer. */
export type Reply = {
  status: number
  ms: number
  retryAfter?: string | undefined
  location?: string | undefined
  text: string
}

export type Question = {method?: string; headers?: Record<string, string>; body?: string}

export type Crowd = {
  ask: (visitor: number, path: string, question?: Question) => Promise<Reply>
  leave: () => void
}

/** Visitors with an address each, beginning with the `first`, who keep their connections open as browsers do. */
export function gather(url: string, visitors: number, first = 0): Crowd {
  const {hostname, port} = new URL(url)
  const agents = Array.from({length: visitors}, () => new Agent({keepAlive: true, maxFreeSockets: 10_000}))
  return {
    ask(visitor, path, {method = 'GET', headers = {}, body} = {}) {
      const at = visitor % visitors
      const start = performance.now()
      const options = {
        ...{host: '127.0.0.1', servername: hostname, port, path, method, rejectUnauthorized: false},
        ...{agent: agents[at], localAddress: addressOf(first + at), timeout: 30_000},
        headers: {host: new URL(url).host, 'accept-encoding': 'br', ...headers},
      }
      return new Promise((resolve) => {
        const end = (status: number, headers: IncomingHttpHeaders = {}, text = '') => {
          const {location, 'retry-after': retryAfter} = headers
          resolve({status, ms: performance.now() - start, retryAfter, location, text})
        }
        const question = request(options, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk) => chunks.push(chunk))
          answer.on('error', () => end(0))
          answer.on('end', () =>
            end(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks).toString()),
          )
        })
        question.on('timeout', () => question.destroy())
        question.on('error', () => end(0))
        question.end(body)
      })
    },
    leave() {
      for (const agent of agents) agent.destroy()
    },
  }
}

/** One of the 65,000 addresses that a machine has for itself. */
export function addressOf(visitor: number): string {
  return `127.7.${visitor >> 8}.${visitor & 255}`
}

/** Begins `perSecond` acts a second, however long they take, and waits for the last one to end. */
export async function atRate<Result>(
  perSecond: number,
  seconds: number,
  act: (count: number) => Promise<Result>,
): Promise<Result[]> {
  const begun: Promise<Result>[] = []
  const start = performance.now()
  for (let passed = 0; passed < seconds; passed = (performance.now() - start) / 1_000) {
    while (begun.length < passed * perSecond) begun.push(act(begun.length))
    await sleep(5)
  }
  return Promise.all(begun)
}
