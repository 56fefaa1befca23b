import {request as httpRequest, type IncomingHttpHeaders} from 'node:http'
import {request as httpsRequest} from 'node:https'

export type Answer = {status: number; headers: IncomingHttpHeaders; body: Buffer}

type Question = {method?: string; headers?: Record<string, string>; body?: string | Buffer}

/** One request on a connection of its own, with exactly these headers, and the answer as it came: still compressed. */
export function ask(address: string, {method = 'GET', headers = {}, body}: Question = {}): Promise<Answer> {
  const send = address.startsWith('https:') ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const options = {method, headers, agent: false, rejectUnauthorized: false, timeout: 30_000}
    const question = send(address, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks)}),
      )
      response.on('error', reject)
    })
    question.on('timeout', () => question.destroy(new Error('No answer within 30 s.')))
    question.on('error', reject)
    question.end(body)
  })
}
