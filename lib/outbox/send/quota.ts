import {log} from '../../log.ts'
import type {Delivery} from './deliver.ts'

const WARN_AT = 0.7

/**
 * Counts a mail against the provider's daily limit. Said once each: that 70 % is used, and that all is. Requests that
 * look like spam are not sent until a person releases them, so they use up nothing.
 */
export async function noteUse({store, dailyLimit}: Delivery, at: number): Promise<void> {
  if (!dailyLimit) return
  const count = await store.countOne('mail', at)
  if (count === Math.ceil(dailyLimit * WARN_AT)) log('quota.low', {count})
  if (count === dailyLimit) log('quota.used-up', {count})
}
