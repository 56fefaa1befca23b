import type {DeskParts, DeskStaff} from '../../../../lib/desk/desk-parts.ts'
import {readQueue} from '../../../../lib/desk/queue/read-queue.ts'
import {queueStamp} from '../../../../lib/desk/queue/stamp.ts'
import {tabs} from '../../../../lib/desk/queue/tab-names.ts'
import {countTabs} from '../../../../lib/desk/queue/tabs.ts'

/** How long each look at the desk took, in milliseconds: each tab as a page asks for it, and the stamp that open pages ask for. */
export async function lookAtDesk(
  parts: DeskParts,
  staff: DeskStaff,
  looks: number,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  const timed = async (name: string, look: () => Promise<unknown>) => {
    const before = performance.now()
    await look()
    times.set(name, [...(times.get(name) ?? []), performance.now() - before])
  }
  for (let look = 0; look < looks; look++) {
    for (const tab of tabs) await timed(tab, () => readQueue(parts, staff, {tab, page: 1}))
    // The last page has all others before it.
    await timed('last page of done', () => readQueue(parts, staff, {tab: 'done', page: 10_000}))
    const now = parts.now()
    await timed('stamp', async () => queueStamp(parts.db, await countTabs(parts.db, now), now))
  }
  return times
}
