import {z} from 'zod'
import type {Database} from '../../outbox/store/database/database.ts'
import {foldWork} from './fold-work.ts'
import {stateIn, type WorkEvent, type WorkState, workEventIn} from './work-shapes.ts'

/** A request with all that was done about it. */
export type Work = {
  requestId: string
  isHeld: boolean
  isPurged: boolean
  events: WorkEvent[]
  state: WorkState
  /** Of the last action, 0 before the first one. */
  number: number
}

/** Returns undefined if the store has no such request. */
export async function readWork(db: Database, reference: string): Promise<Work | undefined> {
  const [row] = await db.query(findRequest, [reference])
  if (!row) return undefined
  const request = requestRow.parse(row)
  const events = (await db.query(listEvents, [request.id])).map(workEventIn)
  // What was handled before there was a desk has no actions.
  const before = stateIn(events.length > 0 ? {stage: null, handled_at: null} : row)
  return {
    requestId: request.id,
    isHeld: request.status === 'held',
    isPurged: request.purged_at !== null,
    events,
    state: foldWork(events, before),
    number: events.at(-1)?.number ?? 0,
  }
}

const requestRow = z.object({id: z.string(), status: z.string(), purged_at: z.number().nullable()})

const findRequest = `
  select id, status, purged_at, handled_at, null as stage from consultation_requests where reference = $1`

const listEvents = 'select * from desk_work where request_id = $1 order by number'
