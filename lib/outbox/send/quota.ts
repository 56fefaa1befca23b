import {log} from '../../log.ts'
import type {Delivery} from './delivery.ts'

const WARN_AT = 0.7

/**
 * Counts a mail against the provider's daily limit, and logs once a day that 70 % is used, and once that all is used.
 * Requests that look like spam use up nothing: they are not sent until a person releases them.
 */
export async function countAgainstQuota(
  {store, dailyLimit}: Pick<Delivery, 'store' | 'dailyLimit'>,
  at: number,
): Promise<void> {
  if (!dailyLimit) return
  const count = await store.countOne('mail', at)
  if (count === Math.ceil(dailyLimit * WARN_AT)) log('quota.low', {count})
  if (count === dailyLimit) log('quota.used-up', {count})
}
