import type {IncomingHttpHeaders} from 'node:http'
import {Agent, request} from 'node:https'
import {connect} from 'node:tls'
import type {Front} from './front.ts'

export type Written = {path: string; method?: string; headers?: Record<string, string>}
export type Heard = {status: number; headers: IncomingHttpHeaders; body: Buffer}

export type Asker = {
  /** One request with this very path: nothing in it is put right, as browsers and `fetch` would. */
  ask: (written: Written) => Promise<Heard>
  close: () => void
}

/** Asks the front server on connections that are used again and again. */
export function askerOf({port}: Front): Asker {
  const agent = new Agent({keepAlive: true, rejectUnauthorized: false})

  function ask({path, method = 'GET', headers = {}}: Written): Promise<Heard> {
    const address = {host: '127.0.0.1', port, servername: 'localhost'}
    const options = {...address, path, method, headers: {host: 'localhost', ...headers}, agent}
    return new Promise((resolve, reject) => {
      const question = request({...options, timeout: 30_000}, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks)}),
        )
      })
      question.on('timeout', () => question.destroy(new Error(`No answer within 30 s: ${path}`)))
      // A kept connection may close at the very moment of its next use: that question was never heard.
      question.on('error', (error) =>
        question.reusedSocket
          ? resolve(ask({path, method, headers}))
          : reject(new Error(`${method} ${path} ${JSON.stringify(headers)}: ${error}`)),
      )
      question.end()
    })
  }

  return {ask, close: () => agent.destroy()}
}

/** The status of the answer to a request line written by hand. */
export function statusOfLine({port}: Front, line: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false})
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
    socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 'latin1')
  })
}
