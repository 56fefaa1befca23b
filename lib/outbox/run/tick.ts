import {confirmNext} from '../events/confirm.ts'
import {type Delivery, deliverNext} from '../send/deliver.ts'
import {keepHouse} from './keep-house.ts'

/** A request that hangs holds up one lane; the others go on. */
const LANES = 3

/**
 * Delivers all that is due, asks after what is overdue, then resolves with how many were tried. Starts nothing new
 * once `budgetMs` is used up. Rejects when the store fails.
 */
export async function tick(delivery: Delivery, budgetMs = Number.POSITIVE_INFINITY): Promise<number> {
  const end = performance.now() + budgetMs
  const hasTime = () => performance.now() < end
  const lane = async () => {
    let tried = 0
    while (hasTime() && (await deliverNext(delivery))) tried++
    while (hasTime() && (await confirmNext(delivery))) tried++
    return tried
  }
  // Alarms and housekeeping come also when delivery fails, and delivery when what waits beside the store cannot be moved.
  const moved = await Promise.allSettled([delivery.journal?.replay(delivery.store)])
  const lanes = await Promise.allSettled(Array.from({length: LANES}, lane))
  await keepHouse(delivery)
  const failed = [...moved, ...lanes].find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return lanes.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0)
}
