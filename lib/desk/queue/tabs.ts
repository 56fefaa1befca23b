import type {Database} from '../../outbox/store/database/database.ts'
import {stateOfRow} from '../../outbox/store/database/request-state.ts'
import {type Tab, tabs} from './tab-names.ts'

export type TabCounts = Record<Tab, number>

/** A request that the mail service has not taken by then needs a person. */
export const UNDELIVERED_MS = 15 * 60 * 1000

/** What was handled before there was a desk has no actions. */
const stage = "coalesce(work_stage, case when handled_at is not null then 'done' else 'open' end)"
/**
 * This one, "done" and `mayBeInTrouble` are the conditions of partial indexes (`table.ts`). A database finds an index by these very
 * terms; without it, it reads all requests there ever were.
 */
const isOpen = `status <> 'held' and purged_at is null and ${stage} <> 'done'`
const mayBeInTrouble = `handled_at is null and (status in ('queued', 'sending', 'needs_attention')
  or complained_at is not null or refused_at is not null or unconfirmed_at is not null)`
const isInTrouble = `(${stateOfRow} = 'needs_attention'
  or (status in ('queued', 'sending') and coalesce(queued_at, created_at) < cast($1 as bigint) - ${UNDELIVERED_MS}))`

/** What belongs to a tab, as SQL; `$1` is now. A request whose mail is in trouble is still to be done. */
export const inTab: Record<Tab, string> = {
  'to-do': `${isOpen} and (${stage} in ('open', 'taken') or (${stage} = 'waiting' and work_again_at <= $1))`,
  waiting: `${isOpen} and ${stage} = 'waiting' and work_again_at > $1`,
  held: "status = 'held'",
  // What was emptied before there was a desk cannot be answered any more. Its line says that nobody did so here.
  done: `status <> 'held' and (purged_at is not null or ${stage} = 'done')`,
  // What was handled needs nothing more.
  attention: `${mayBeInTrouble} and ${isInTrouble}`,
}

/** Each tab by a count of its own, because each has an index of its own. */
export async function countTabs(db: Database, now: number): Promise<TabCounts> {
  const counts = tabs.map((tab) => `(${countOf(inTab[tab])}) as "${tab}"`)
  const [row] = await db.query(`select ${counts.join(', ')}`, [now])
  return {
    'to-do': Number(row?.['to-do']),
    waiting: Number(row?.waiting),
    held: Number(row?.held),
    done: Number(row?.done),
    attention: Number(row?.attention),
  }
}

/** When the newest came that is open, and the newest that is held. Every request is one of the two at first. */
export async function newestTimes(db: Database): Promise<unknown[]> {
  const newestOf = (condition: string) =>
    `(select max(created_at) from consultation_requests where ${condition})`
  const [row] = await db.query(`select ${newestOf(isOpen)} as open, ${newestOf(inTab.held)} as held`)
  return [row?.open, row?.held]
}

const countOf = (condition: string) => `select count(*) from consultation_requests where ${condition}`
