import type {ServerResponse} from 'node:http'

export type AnswerHeaders = Record<string, string | string[]>
type Send = (status: number, headers: AnswerHeaders, body: Buffer, options?: {keepsHeaders: boolean}) => void

/** Of the answer that is not sent. */
const OF_BODY = ['content-length', 'content-encoding', 'etag', 'last-modified', 'x-nextjs-action-not-found']

/**
 * Lets every answer pass but those that are not wanted, in whose place `replace` sends another.
 * @param isUnwanted - asked when the head is known
 */
export function replaceAnswer(
  response: ServerResponse,
  isUnwanted: (status: number) => boolean,
  replace: (send: Send, status: number) => void,
): void {
  const {writeHead, write, end, flushHeaders} = response
  let unwanted: number | undefined
  let isReplaced = false
  const hasReplaced = () => {
    if (unwanted === undefined && !response.headersSent && isUnwanted(response.statusCode))
      unwanted = response.statusCode
    return unwanted !== undefined
  }
  const send: Send = (status, headers, body, {keepsHeaders} = {keepsHeaders: false}) => {
    if (response.destroyed) return
    for (const name of response.getHeaderNames())
      if (!keepsHeaders || OF_BODY.includes(name)) response.removeHeader(name)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    Object.assign(response, {writeHead, write, end, flushHeaders})
    response.writeHead(status)
    response.end(body)
  }

  response.writeHead = (...parameters: unknown[]) => {
    const [status] = parameters
    if (unwanted === undefined && typeof status === 'number' && isUnwanted(status)) {
      unwanted = status
      return response
    }
    return unwanted === undefined ? Reflect.apply(writeHead, response, parameters) : response
  }
  response.flushHeaders = () => {
    if (!hasReplaced()) Reflect.apply(flushHeaders, response, [])
  }
  response.write = (...parameters: unknown[]) => hasReplaced() || Reflect.apply(write, response, parameters)
  response.end = (...parameters: unknown[]) => {
    if (!hasReplaced() || unwanted === undefined) return Reflect.apply(end, response, parameters)
    if (!isReplaced) replace(send, unwanted)
    isReplaced = true
    return response
  }
}
