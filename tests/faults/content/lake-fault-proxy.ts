import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'

/** Ways in which a CMS fails. `refuse` listens no more; `wrong` is JSON that no query asked for. */
export const faultModes = [
  'refuse',
  'reset',
  'hang',
  'drip',
  '429',
  '500',
  'html',
  'truncated',
  'null',
  'wrong',
  'huge',
] as const

export type FaultMode = 'ok' | (typeof faultModes)[number]

export type FaultProxy = {
  port: number
  /** Questions that arrived since the mode was set, or those to addresses that begin so. */
  asked: (prefix?: string) => number
  /** Bytes that went over the busiest connection since. */
  largestAnswer: () => number
  set: (mode: FaultMode) => Promise<void>
  close: () => Promise<void>
}

const HUGE_BYTES = 50 * 1024 * 1024
const RETRY_AFTER_S = 20

/** Stands in front of the lake, and passes questions on or fails in the way that a test chose. */
export async function startFaultProxy(lakePort: number): Promise<FaultProxy> {
  let mode: FaultMode = 'ok'
  let asked: string[] = []
  let largest = 0
  let port = 0
  const sockets = new Set<Socket>()
  const server = createServer((question, answer) => {
    asked.push(question.url ?? '')
    if (mode === 'ok') passOn(question, answer, lakePort)
    else fail(mode, answer)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      largest = Math.max(largest, socket.bytesWritten)
    })
  })
  const listen = async () => {
    if (server.listening) return
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  const close = async () => {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await listen()

  return {
    port,
    asked: (prefix = '') => asked.filter((url) => url.startsWith(prefix)).length,
    largestAnswer: () => largest,
    async set(next) {
      mode = next
      asked = []
      // What hangs or drips would go on doing so.
      for (const socket of sockets) socket.destroy()
      largest = 0
      await (mode === 'refuse' ? close() : listen())
    },
    close,
  }
}

function passOn(question: IncomingMessage, answer: ServerResponse, port: number): void {
  const {url, method, headers} = question
  const onward = request({
    host: '127.0.0.1',
    port,
    path: url,
    method,
    headers: {...headers, host: `127.0.0.1:${port}`},
  })
  onward.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  question.pipe(onward)
}

function fail(mode: Exclude<FaultMode, 'ok'>, answer: ServerResponse): void {
  const json = {'content-type': 'application/json; charset=utf-8'}
  switch (mode) {
    case 'refuse':
    case 'reset':
      answer.socket?.resetAndDestroy()
      return
    case 'hang':
      return
    case 'drip':
      drip(answer.writeHead(200, json))
      return
    case '429':
      answer
        .writeHead(429, {...json, 'retry-after': String(RETRY_AFTER_S)})
        .end('{"error": "Too many requests"}')
      return
    case '500':
      answer.writeHead(500, json).end('{"error": "Internal error"}')
      return
    case 'html':
      answer.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><h1>We will be back soon</h1>')
      return
    case 'truncated':
      answer.writeHead(200, json).end('{"ms": 1, "result": {"answer": {"title": "Ketam')
      return
    case 'null':
      answer.writeHead(200, json).end('{"ms": 1, "result": null}')
      return
    case 'wrong':
      answer
        .writeHead(200, json)
        .end('{"ms": 1, "result": {"answer": {"title": 7, "body": "text", "slug": []}}}')
      return
    case 'huge':
      pour(answer.writeHead(200, json))
  }
}

/** One byte a second: always alive, never done. */
function drip(answer: ServerResponse): void {
  const timer = setInterval(() => answer.write(' '), 1_000)
  answer.once('close', () => clearInterval(timer))
}

/** Valid JSON up to its last byte, as fast as it is taken. */
function pour(answer: ServerResponse): void {
  const chunk = ' '.repeat(256 * 1024)
  let left = HUGE_BYTES
  const more = () => {
    while (left > 0) {
      left -= chunk.length
      if (!answer.write(chunk)) {
        answer.once('drain', more)
        return
      }
    }
    answer.end('{"ms": 1, "result": {"answer": []}}')
  }
  more()
}
