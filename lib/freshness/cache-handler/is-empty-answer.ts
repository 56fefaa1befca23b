import type {CacheValue} from './next-cache.ts'

/** Longer than what a query says about a document that is not there. */
const MAX_LENGTH = 4_096

/** True for what the Content Lake answers when nothing was found: `{"result": null}`, as Next keeps it. */
export function isEmptyAnswer(value: CacheValue): boolean {
  const body = value && 'data' in value ? value.data.body : ''
  if (body === '' || body.length > MAX_LENGTH) return false
  try {
    const answer: unknown = JSON.parse(Buffer.from(body, 'base64').toString('utf8'))
    return typeof answer === 'object' && answer !== null && 'result' in answer && answer.result === null
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
