import {z} from 'zod'
import {type ReplyPromise, readReplyPromise} from '../../consultation/reply-promise.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {stateOfRow, states} from '../../outbox/store/database/request-state.ts'
import {stateIn, type WorkState} from '../actions/work-shapes.ts'
import type {Tab} from './tab-names.ts'
import {inTab} from './tabs.ts'

/** A request in a list, unopened. */
export type QueuedRequest = {
  id: string
  reference: string
  createdAt: number
  promised: ReplyPromise | undefined
  /** Sealed. Empty after its content was deleted. */
  payload: Uint8Array
  /** Where its mail stands. */
  delivery: (typeof states)[number]
  /** Codes of what made it look like spam. */
  signs: string[]
  state: WorkState
}

export const PAGE_LENGTH = 50

const requestRow = z.object({
  id: z.string(),
  reference: z.string(),
  created_at: z.number(),
  promised: z.string().nullable(),
  payload: z.instanceof(Uint8Array),
  delivery: z.enum(states),
  signs: z.string().nullable(),
})

/** One page of a tab, what is due first at the top. The content stays sealed. */
export async function listQueue(
  db: Database,
  tab: Tab,
  {page, now}: {page: number; now: number},
): Promise<QueuedRequest[]> {
  const found = `
    select id as found_id from consultation_requests where ${inTab[tab]}
    order by ${orders[tab]}, id limit ${PAGE_LENGTH} offset ${(page - 1) * PAGE_LENGTH}`
  const sql = `
    select r.id, reference, created_at, promised, payload, handled_at, signs, ${stateOfRow} as delivery,
      w.stage, w.holder_id, w.holder_name, w.tries, w.again_at, w.outcome, w.tried_first_at, w.done_at
    from (${found}) as found join consultation_requests r on r.id = found_id
      left join desk_work w on w.request_id = r.id and w.number = r.work_number
    order by ${orders[tab]}, r.id`
  // SQLite takes no parameter that the text does not use.
  return (await db.query(sql, sql.includes('$1') ? [now] : [])).map(toRequest)
}

function toRequest(row: Record<string, unknown>): QueuedRequest {
  const {created_at, promised, signs, ...request} = requestRow.parse(row)
  return {
    ...request,
    createdAt: created_at,
    promised: readReplyPromise(promised),
    signs: signs?.split(' ') ?? [],
    state: stateIn(row),
  }
}

/** The function `json` reads text on both stores. What was promised nothing comes last. */
const LAST = 9_007_199_254_740_991
const due = `coalesce(work_again_at, cast(json(promised) ->> 'answerBy' as bigint), ${LAST})`

const orders: Record<Tab, string> = {
  'to-do': `${due}, created_at`,
  waiting: 'work_again_at',
  held: 'created_at desc',
  done: 'coalesce(handled_at, purged_at) desc',
  attention: 'created_at',
}
