import {confirmNext} from '../events/confirm.ts'
import {deliverNext} from '../send/deliver.ts'
import type {Delivery} from '../send/delivery.ts'
import {runMaintenance} from './maintenance.ts'

/** A request that hangs holds up one lane; the others go on. */
const LANES = 3

/**
 * Delivers everything that is due, asks the provider about what is overdue, tells other programs, and runs maintenance.
 * Resolves with how many requests were tried. Starts nothing new once `budgetMs` is used up. Rejects if the store fails.
 */
export async function drainOnce(delivery: Delivery, budgetMs = Number.POSITIVE_INFINITY): Promise<number> {
  const end = performance.now() + budgetMs
  const hasTime = () => performance.now() < end
  let tried = 0
  const lane = async () => {
    while (hasTime() && (await deliverNext(delivery))) tried++
    while (hasTime() && (await confirmNext(delivery))) tried++
  }
  // Each part runs although the one before it failed.
  const moved = await Promise.allSettled([delivery.journal?.replay(delivery.store)])
  const lanes = await Promise.allSettled([...Array.from({length: LANES}, lane), delivery.handOver?.(hasTime)])
  await runMaintenance(delivery)
  const failed = [...moved, ...lanes].find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return tried
}
