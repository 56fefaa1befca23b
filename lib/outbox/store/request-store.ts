import {z} from 'zod'
import {referenceFor} from '../seal/reference.ts'
import type {Sealed} from '../seal/seal.ts'
import type {SendFailure} from '../transport/transport.ts'
import {backlogIn} from './backlog.ts'
import {confirmationsIn} from './confirmations.ts'
import {countersIn} from './counters.ts'
import {clockStepsIn} from './database/clock-steps.ts'
import type {Database, Row} from './database/database.ts'
import * as sql from './database/statements.ts'
import {prepareTable} from './database/table.ts'
import {heldIn} from './held.ts'
import {looseEventsIn} from './loose-events.ts'
import {notesIn} from './notes.ts'
import {pageViewsIn} from './page-views.ts'
import {receiptsIn} from './receipts.ts'
import {retentionIn} from './retention.ts'
import {staffActionsIn} from './staff.ts'
import {transferIn} from './transfer.ts'
import {workNotesIn} from './work-notes.ts'

/** A suspect request is kept, and sent only when a person releases it. */
export type NewRequest = {
  id: string
  dedupe: string
  /** A second key: a request that has either one already is a repeat. */
  requestKey?: string
  payload: Sealed
  at: number
  isSuspect?: boolean
  /** What the sender is told at receipt, as text. The outbox does not read it. */
  promised?: string
  /** Codes of the signs of spam, suspect or not. */
  signs?: string
}

/** A request that one process has leased. */
export type ClaimedRequest = {
  id: string
  reference: string
  /** Which try this is, from 1. The count starts anew when a person sends the request again. */
  attempt: number
  leaseOwner: string
  fence: number
  createdAt: number
  /** Since when it waits to be delivered: its storing, or the last time that a person sent it again. */
  waitingSince: number
  payload: Uint8Array
  /** The sealed mail as it was sent the first time. A retry must repeat it to the byte. */
  rendered: Uint8Array | undefined
  /** Counts the mails of one request that have different idempotency keys. */
  round: number
  /** The transport with which this round's mail was first sent. */
  transport: string | undefined
  /** The first try of this round whose outcome is unknown. */
  ambiguousSince: number | undefined
  promised: string | undefined
}

/** `checkAt`: when to ask what became of it. Undefined if the transport cannot tell. */
export type Acceptance = {
  providerId: string | undefined
  at: number
  checkAt: number | undefined
  code?: string
}

/** Why a try failed. `code` is the provider's own word, for people; `kind` is what alarms go by. */
export type Failure = Pick<SendFailure, 'code' | 'kind'>

export type Inserted = {reference: string; isRepeat: boolean; promised: string | undefined}

type RequestKeys = {dedupe: string; requestKey?: string | null}

export type RequestStore = Awaited<ReturnType<typeof openRequestStore>>

const MOST_REFERENCES_TRIED = 5

/** Keeps requests. Every promise resolves after a durable commit; it rejects when the database fails. */
export async function openRequestStore(db: Database, makeReference = referenceFor) {
  await prepareTable(db)
  await db.clock.follow()
  const findRepeat = async ({dedupe, requestKey = null}: RequestKeys): Promise<Inserted | undefined> => {
    const [kept] = await db.query(sql.findByDedupe, [dedupe, requestKey])
    return kept && {...insertedRow.parse(kept), isRepeat: true}
  }
  const leaseOf = ({id, leaseOwner, fence}: ClaimedRequest) => [id, leaseOwner, fence]

  return {
    ...backlogIn(db),
    ...clockStepsIn(db),
    ...confirmationsIn(db),
    ...countersIn(db),
    ...heldIn(db),
    ...looseEventsIn(db),
    ...notesIn(db),
    ...pageViewsIn(db),
    ...receiptsIn(db),
    ...retentionIn(db),
    ...staffActionsIn(db),
    ...transferIn(db),
    ...workNotesIn(db),

    clock: db.clock,

    /** Returns undefined if no request with one of these keys is kept. */
    findRepeat,

    /** A request with a key that is kept already is not kept twice: returns the first reference, and what was told then. */
    async insert(request: NewRequest): Promise<Inserted> {
      const {
        id,
        dedupe,
        payload,
        at,
        isSuspect = false,
        promised = null,
        requestKey = null,
        signs = null,
      } = request
      const status = isSuspect ? 'held' : 'queued'
      for (let tried = 0; tried < MOST_REFERENCES_TRIED; tried++) {
        const reference = makeReference(dedupe, tried)
        const values = [
          id,
          reference,
          dedupe,
          at,
          payload,
          status,
          Number(isSuspect),
          promised,
          requestKey,
          signs,
        ]
        const [inserted] = await db.query(sql.insertRequest, values)
        if (inserted) return {...insertedRow.parse(inserted), isRepeat: false}
        const kept = await findRepeat(request)
        if (kept) return kept
      }
      throw new Error('no free reference was found')
    },

    /** Leases what is due, but nothing of `inFlight`, even if its lease has run out. */
    async claim(
      leaseOwner: string,
      at: number,
      leaseMs: number,
      most: number,
      inFlight: readonly string[] = [],
    ): Promise<ClaimedRequest[]> {
      const statement = sql.claimRequests(db.skipLocked, inFlight.length)
      const rows = await db.query(statement, [at, at + leaseMs, leaseOwner, most, ...inFlight])
      return rows
        .map((row) => ({leaseOwner, ...claimedRow.parse(row)}))
        .sort((a, b) => a.createdAt - b.createdAt)
    },

    /** Resolves with false, here and below, if the lease was lost: another process has the request now. */
    async keepRendered(
      request: ClaimedRequest,
      rendered: Sealed,
      round: number,
      transport: string,
    ): Promise<boolean> {
      return hit(await db.query(sql.keepRendered, [...leaseOf(request), rendered, round, transport]))
    },

    async recordAccepted(
      request: ClaimedRequest,
      {providerId, at, checkAt, code}: Acceptance,
    ): Promise<boolean> {
      const values = [...leaseOf(request), providerId ?? null, at, checkAt ?? null, code ?? null]
      return hit(await db.query(sql.recordAccepted, values))
    },

    /** `ambiguousAt`: when it was sent, if it may have arrived. */
    async recordRetry(
      request: ClaimedRequest,
      {code, kind}: Failure,
      nextAt: number,
      ambiguousAt?: number,
    ): Promise<boolean> {
      const values = [...leaseOf(request), code, kind, nextAt, ambiguousAt ?? null]
      return hit(await db.query(sql.recordRetry, values))
    },

    async recordNeedsAttention(
      request: ClaimedRequest,
      {code, kind}: Failure,
      ambiguousAt?: number,
    ): Promise<boolean> {
      const values = [...leaseOf(request), code, kind, ambiguousAt ?? null]
      return hit(await db.query(sql.recordNeedsAttention, values))
    },

    close: () => db.close(),
  }
}

const optionalText = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)

const insertedRow = z.object({reference: z.string(), promised: optionalText})

const claimedRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    attempts: z.number(),
    attempt: z.number(),
    payload: z.instanceof(Uint8Array),
    wire: z.instanceof(Uint8Array).nullable(),
    created_at: z.number(),
    waiting_since: z.number(),
    round: z.number(),
    transport: z.string().nullable(),
    ambiguous_at: z.number().nullable(),
    promised: optionalText,
  })
  .transform((row) => ({
    id: row.id,
    reference: row.reference,
    attempt: row.attempt,
    fence: row.attempts,
    createdAt: row.created_at,
    waitingSince: row.waiting_since,
    payload: row.payload,
    rendered: row.wire ?? undefined,
    round: row.round,
    transport: row.transport ?? undefined,
    ambiguousSince: row.ambiguous_at ?? undefined,
    promised: row.promised,
  }))

function hit(rows: Row[]): boolean {
  return rows.length > 0
}
