/** An error that the client can act on. The HTTP layer sends `body`, which has Sanity's shape. */
export class LakeError extends Error {
  override name = 'LakeError'
  readonly status: number
  readonly body: Record<string, unknown>
  constructor(status: number, message: string, body: Record<string, unknown>) {
    super(message)
    this.status = status
    this.body = body
  }
}

/** The API's general shape, for requests that fail before they name a document. */
export function requestError(status: number, error: string, message: string): LakeError {
  return new LakeError(status, message, {statusCode: status, error, message})
}

export function badRequest(message: string): LakeError {
  return requestError(400, 'Bad Request', message)
}

type Item = {type: string; description: string; [detail: string]: unknown}

/** `item` says which mutation failed and why. A text means that the request as a whole was not understood. */
export function mutationError(status: number, item: Item | string, index?: number): LakeError {
  return writeError('mutationError', 'The mutation(s) failed', status, item, index)
}

export function actionError(status: number, item: Item | string, index?: number): LakeError {
  return writeError('actionError', 'The action(s) failed', status, item, index)
}

function writeError(type: string, prefix: string, status: number, item: Item | string, index = 0): LakeError {
  const description = `${prefix}: ${typeof item === 'string' ? item : item.description}`
  const items = typeof item === 'string' ? [] : [{error: item, index}]
  return new LakeError(status, description, {error: {type, description, items}})
}

export function queryError(description: string, query: string, start = 0, end = query.length): LakeError {
  return new LakeError(400, description, {error: {type: 'queryParseError', description, query, start, end}})
}

/** For a query that may be right but takes too much. Not 408, after which browsers retry by themselves. */
export function queryLimitError(description: string, query: string): LakeError {
  return new LakeError(400, description, {error: {type: 'queryLimitError', description, query}})
}
