import {randomUUID} from 'node:crypto'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {seal} from '@/lib/outbox/seal/seal'
import type {MailEvent} from '@/lib/outbox/store/confirmations'
import type {Database, Query} from '@/lib/outbox/store/database/database'
import {stateOfRow} from '@/lib/outbox/store/database/request-state'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {cases, timeForCases} from '../cases'
import {databaseKinds, makeOwnDatabase, makePlace} from '../databases'
import {keys} from '../make-site'
import {openAt} from '../open-at'

const someEvent: fc.Arbitrary<MailEvent> = fc.record({
  kind: fc.constantFrom('sent', 'delayed', 'delivered', 'refused', 'complained'),
  at: fc.integer({min: 1, max: 6}),
  code: fc.constant('x'),
})

test.each(databaseKinds)(
  'on %s events in any order, doubled, end in the same state',
  {timeout: timeForCases(250, 60)},
  async (kind) => {
    const db = openAt(await (kind === 'postgres' ? makeOwnDatabase() : makePlace(kind)))
    await openRequestStore(db)
    const stories = fc
      .array(someEvent, {minLength: 1, maxLength: 6})
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], {minLength: events.length * 2}),
        ),
      )
    // One transaction: a sync for each statement would take hours. It locks out whoever opens a store in that database.
    await db.exclusively(async (query) => {
      const endOf = await makeEnd(db, query)
      await fc.assert(
        fc.asyncProperty(stories, async ([inOrder, shuffled]) => {
          const end = expected(inOrder)
          expect([await endOf(shuffled), await endOf(inOrder)]).toEqual([end, end])
        }),
        // Both run the same statements; a server takes thirty times longer.
        cases(250, kind === 'postgres' ? 2_000 : undefined),
      )
    })
    await db.close()
  },
)

/** Said again in other words: the last of delivered and refused counts, the worse one when they tie. */
function expected(events: MailEvent[]): string {
  const last = (kind: string) => Math.max(0, ...events.filter((one) => one.kind === kind).map(({at}) => at))
  if (last('complained')) return 'needs_attention'
  if (last('refused') && last('refused') >= last('delivered')) return 'needs_attention'
  return last('delivered') ? 'delivered' : 'accepted'
}

async function makeEnd(db: Database, query: Query) {
  // The table is there already.
  const store = await openRequestStore({...db, query, exclusively: async () => {}})
  return async (events: MailEvent[]): Promise<unknown> => {
    const id = randomUUID()
    await store.insert({id, dedupe: id, at: 1, payload: seal(keys, id, '{}')})
    const [request] = await store.claim('a', 1, 60_000, 1)
    if (!request) throw new Error('nothing was claimed')
    await store.recordAccepted(request, {providerId: id, at: 1, checkAt: 1})
    for (const one of events) await store.takeEvent(randomUUID(), {providerId: id, reference: undefined}, one)
    const [row] = await query(`select ${stateOfRow} as state from consultation_requests where id = $1`, [id])
    return row?.state
  }
}
