import type {Observable, Subscription} from 'rxjs'
import {onTestFinished, vi} from 'vitest'

export type Collected<Event> = {
  events: Event[]
  errors: unknown[]
  /** Resolves when there are so many events. */
  until(count: number): Promise<Event[]>
  stop(): void
}

/** Everything a stream sends, until the test is over. */
export function collectEvents<Event>(stream: Observable<Event>): Collected<Event> {
  const events: Event[] = []
  const errors: unknown[] = []
  const subscription: Subscription = stream.subscribe({
    next: (event) => events.push(event),
    error: (error) => errors.push(error),
  })
  onTestFinished(() => subscription.unsubscribe())
  return {
    events,
    errors,
    async until(count) {
      await vi.waitUntil(() => events.length >= count, {timeout: 30_000, interval: 5})
      return events
    },
    stop: () => subscription.unsubscribe(),
  }
}

/** Reads a stream of server-sent events until something has come, and hangs up. */
export async function readStream(response: Response, until: RegExp): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader && !until.test(text)) {
    const {done, value} = await reader.read()
    if (done) break
    text += decoder.decode(value, {stream: true})
  }
  await reader?.cancel()
  return text
}
