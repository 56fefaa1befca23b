import {setTimeout as sleep} from 'node:timers/promises'
import type {RequestStore} from '../../outbox/store/request-store.ts'

/** The patient is about to write, and must not wait long for a database. */
const ASK_WITHIN_MS = 1_000

/**
 * The time that goes into a time token: the store's, by which it is judged. A machine whose own clock is wrong would
 * otherwise make each of its tokens look forged or old. Returns this machine's time if the store does not answer in time.
 */
export async function tokenTime(
  open: () => Promise<Pick<RequestStore, 'clock'>>,
  withinMs = ASK_WITHIN_MS,
): Promise<number> {
  const ask = async () => {
    const {clock} = await open()
    await clock.follow()
    return clock.now()
  }
  const asked = ask().catch(() => undefined)
  const time = await Promise.race([asked, sleep(withinMs, undefined, {ref: false})])
  return time ?? Date.now()
}
