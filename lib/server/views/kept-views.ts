import {errorName, log} from '../../log.ts'
import type {RequestStore} from '../../outbox/store/request-store.ts'
import {onceInProcess} from '../../process/once-in-process.ts'

const WRITE_EVERY_MS = 60_000

/** How often each page was opened since the last writing. */
export const keptViews = onceInProcess('page views', () => new Map<string, number>())

/** Adds the counts to those in the store each minute. Call what it returns before the process ends. */
export function startViewWriter(store: () => Promise<RequestStore>): () => Promise<void> {
  const write = () => writeViews(store)
  setInterval(write, WRITE_EVERY_MS).unref()
  return write
}

/** Never rejects: what a store that is down could not take is written with the next counts. */
export async function writeViews(store: () => Promise<RequestStore>): Promise<void> {
  const views = keptViews()
  if (views.size === 0) return
  const taken = new Map(views)
  views.clear()
  try {
    const {addViews, clock} = await store()
    await addViews(taken, clock.now())
  } catch (error) {
    for (const [path, count] of taken) views.set(path, (views.get(path) ?? 0) + count)
    log('views.not-written', {error: errorName(error)})
  }
}
