import {z} from 'zod'
import type {Sealed} from '../seal/seal.ts'
import {failureKinds} from '../transport/transport.ts'
import type {Database, Row, Value} from './database/database.ts'
import {stateOfRow, states} from './database/request-state.ts'

const optionalNumber = z
  .number()
  .nullable()
  .transform((value) => value ?? undefined)

const summaryRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    state: z.enum(states),
    created_at: z.number(),
    attempts: z.number(),
    code: z
      .string()
      .nullable()
      .transform((code) => code ?? undefined),
    // A kind that only a later release knows says nothing here.
    failure: z
      .enum(failureKinds)
      .nullable()
      .catch(null)
      .transform((failure) => failure ?? undefined),
    suspect: z.number().transform(Boolean),
    signs: z
      .string()
      .nullable()
      .transform((signs) => signs ?? undefined),
    purged_at: optionalNumber,
    waiting_since: z.number(),
    promised: z
      .string()
      .nullable()
      .transform((promised) => promised ?? undefined),
  })
  .transform(({created_at, purged_at, waiting_since, ...row}) => ({
    ...row,
    createdAt: created_at,
    purgedAt: purged_at,
    waitingSince: waiting_since,
  }))

const sealedRow = z.object({
  id: z.string(),
  reference: z.string(),
  payload: z.instanceof(Uint8Array),
  wire: z.instanceof(Uint8Array).nullable(),
})

/** All that can be said of a request without opening it. */
export type RequestSummary = z.output<typeof summaryRow>

export type SealedColumn = 'payload' | 'wire'

/** What staff do with requests. An action resolves with false if the reference is unknown or the state does not fit. */
export function staffActionsIn(db: Database) {
  const hit = async (sql: string, values: Value[]) => (await db.query(sql, values)).length > 0

  return {
    /** Newest first. */
    async list(most: number): Promise<RequestSummary[]> {
      return summariesOf(await db.query(listRequests, [most]))
    },

    /** Requests that came from `at` on, oldest first. */
    async listSince(at: number): Promise<RequestSummary[]> {
      return summariesOf(await db.query(listSince, [at]))
    },

    /** Requests that wait or need a person, oldest first. Those that look like spam are in `held.ts`. */
    async listOpen(): Promise<RequestSummary[]> {
      return summariesOf(await db.query(listOpen))
    },

    async find(reference: string): Promise<RequestSummary | undefined> {
      const [row] = await db.query(findRequest, [reference])
      return row && summaryRow.parse(row)
    },

    async readPayload(id: string): Promise<Uint8Array | undefined> {
      const [row] = await db.query('select payload from consultation_requests where id = $1', [id])
      return row?.payload instanceof Uint8Array ? row.payload : undefined
    },

    /** The sealed columns of the requests after `id`, in the order of their ids. */
    async readSealed(afterId: string, most: number): Promise<z.output<typeof sealedRow>[]> {
      return (await db.query(readSealed, [afterId, most])).map((row) => sealedRow.parse(row))
    },

    /** Resolves with false if the column has changed since it was read. */
    reseal(id: string, column: SealedColumn, from: Uint8Array, to: Sealed): Promise<boolean> {
      return hit(resealText[column], [id, from, to])
    },

    /** Delivers it anew, with a message of its own. Says that it may be a repeat, if an earlier one may have arrived. */
    sendAgain: (reference: string, at: number) => hit(sendAgain, [reference, at]),

    /** A request that looked like spam is delivered after all. */
    release: (reference: string, at: number) => hit(release, [reference, at]),

    async erase(reference: string): Promise<boolean> {
      await db.query(noteErased, [reference, db.clock.now()])
      const [row] = await db.query('delete from consultation_requests where reference = $1 returning id', [
        reference,
      ])
      if (!row) return false
      await db.query('delete from consultation_events where request_id = $1', [String(row.id)])
      await db.scrub()
      return true
    },
  }
}

export function summariesOf(rows: Row[]): RequestSummary[] {
  return rows.map((row) => summaryRow.parse(row))
}

export const summary = `id, reference, ${stateOfRow} as state, created_at, attempts, coalesce(refused_code, last_error) as code, failure,
  suspect, signs, purged_at, coalesce(queued_at, created_at) as waiting_since, promised`

const listRequests = `select ${summary} from consultation_requests order by created_at desc limit $1`

const listSince = `select ${summary} from consultation_requests where created_at >= $1 order by created_at`

const listOpen = `
  select * from (select ${summary} from consultation_requests where handled_at is null and purged_at is null) as open
  where state in ('queued', 'sending', 'needs_attention') order by created_at limit 500`

const findRequest = `select ${summary} from consultation_requests where reference = $1`

const readSealed = `
  select id, reference, payload, wire from consultation_requests where id > $1 and purged_at is null order by id limit $2`

const resealText = {
  payload: 'update consultation_requests set payload = $3 where id = $1 and payload = $2 returning id',
  wire: 'update consultation_requests set wire = $3 where id = $1 and wire = $2 returning id',
}

const noteErased = `
  insert into consultation_erased (id, at) select id, cast($2 as bigint) from consultation_requests where reference = $1
  on conflict do nothing`

const sendAgain = `
  update consultation_requests
  set status = 'queued', next_at = $2, queued_at = $2, attempts_before = attempts, round = round + 1, wire = null,
      transport = null, handled_at = null,
      ambiguous_at = case
        when refused_at is not null and refused_at >= coalesce(delivered_at, 0) then null
        when accepted_at is not null or ambiguous_at is not null then cast($2 as bigint)
        else null end,
      accepted_at = null, delivered_at = null, refused_at = null, refused_code = null, complained_at = null,
      unconfirmed_at = null, check_at = null
  where reference = $1 and status in ('queued', 'accepted', 'needs_attention') and purged_at is null
  returning id`

const release = `
  update consultation_requests set status = 'queued', next_at = $2, queued_at = $2
  where reference = $1 and status = 'held' returning id`
