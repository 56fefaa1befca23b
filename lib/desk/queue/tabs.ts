import type {Database} from '../../outbox/store/database/database.ts'
import {stateOfRow} from '../../outbox/store/database/request-state.ts'
import {type Tab, tabs} from './tab-names.ts'

export type TabCounts = Record<Tab, number>

/** A request that the mail service has not taken by then needs a person. */
export const UNDELIVERED_MS = 15 * 60 * 1000

/** What was handled before there was a desk has no actions. */
const stage = "coalesce(work_stage, case when handled_at is not null then 'done' else 'open' end)"
const isAtWork = "status <> 'held' and purged_at is null"
/** `stateOfRow` says that what was handled needs nothing more. */
const isInTrouble = `(${stateOfRow} = 'needs_attention'
  or (status in ('queued', 'sending') and handled_at is null and coalesce(queued_at, created_at) < cast($1 as bigint) - ${UNDELIVERED_MS}))`

/** What belongs to a tab, as SQL; `$1` is now. A request whose mail is in trouble is still to be done. */
export const inTab: Record<Tab, string> = {
  'to-do': `${isAtWork} and (${stage} in ('open', 'taken') or (${stage} = 'waiting' and work_again_at <= $1))`,
  waiting: `${isAtWork} and ${stage} = 'waiting' and work_again_at > $1`,
  held: "status = 'held'",
  // What was emptied before there was a desk cannot be answered any more. Its line says that nobody did so here.
  done: `status <> 'held' and (${stage} = 'done' or purged_at is not null)`,
  attention: isInTrouble,
}

export async function countTabs(db: Database, now: number): Promise<TabCounts> {
  const sums = tabs.map((tab) => `sum(case when ${inTab[tab]} then 1 else 0 end) as "${tab}"`)
  const [row] = await db.query(`select ${sums.join(', ')} from consultation_requests`, [now])
  return {
    'to-do': Number(row?.['to-do'] ?? 0),
    waiting: Number(row?.waiting ?? 0),
    held: Number(row?.held ?? 0),
    done: Number(row?.done ?? 0),
    attention: Number(row?.attention ?? 0),
  }
}
