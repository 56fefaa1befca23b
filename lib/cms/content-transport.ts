import {askSanity} from './ask-sanity.ts'
import {cmsState} from './cms-state.ts'
import {ContentUnavailable} from './content-unavailable.ts'

export type TransportLimits = {
  /** From the wait for a turn until the last byte. */
  deadlineMs: number
  maxBytes: number
}

type Init = {method?: string; headers?: HeadersInit; body?: unknown}

/**
 * What `@sanity/client` calls instead of `fetch`. Whatever the CMS does, a page gets an answer or a
 * `ContentUnavailable` within the deadline, and a CMS in trouble is left alone.
 */
export function contentTransport({deadlineMs, maxBytes}: TransportLimits) {
  return async (url: string, init: Init = {}): Promise<Response> => {
    const {breaker, questions} = cmsState()
    const signal = AbortSignal.timeout(deadlineMs)
    const request = {
      url,
      method: init.method,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : undefined,
      maxBytes,
      signal,
    }
    try {
      return await breaker.run(() =>
        questions.run(
          () => askSanity(request).catch((error) => Promise.reject(unavailable(error, signal, deadlineMs))),
          signal,
        ),
      )
    } catch (error) {
      cmsState().troubleAt = Date.now()
      throw error
    }
  }
}

function unavailable(error: unknown, signal: AbortSignal, deadlineMs: number): ContentUnavailable {
  if (error instanceof ContentUnavailable) return error
  // A plain error: the DOMException of a time limit has a message that Next tries to change, and fails on.
  if (signal.aborted) return new ContentUnavailable(`no answer within ${deadlineMs / 1000} s`)
  return new ContentUnavailable(error instanceof Error ? error.message : String(error), {cause: error})
}
