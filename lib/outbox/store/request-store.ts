import {z} from 'zod'
import {referenceFor} from '../seal/reference.ts'
import type {Sealed} from '../seal/seal.ts'
import {confirmationsIn} from './confirmations.ts'
import {countersIn} from './counters.ts'
import {clockStepsIn} from './database/clock-steps.ts'
import type {Database, Row} from './database/database.ts'
import * as sql from './database/statements.ts'
import {prepareTable} from './database/table.ts'
import {heldIn} from './held.ts'
import {notesIn} from './notes.ts'
import {receiptsIn} from './receipts.ts'
import {retentionIn} from './retention.ts'
import {staffActionsIn} from './staff.ts'
import {transferIn} from './transfer.ts'
import {watchIn} from './watch.ts'

/** A suspect request is kept, and sent only when a person releases it. */
export type NewRequest = {
  id: string
  dedupe: string
  /** A second key: a request that has either one already is a repeat. */
  requestKey?: string
  payload: Sealed
  at: number
  isSuspect?: boolean
  /** What the patient is told, as text. See `promise.ts`. */
  promised?: string
  /** Codes of what spoke for a machine, suspect or not. */
  signs?: string
}

/** A request that one sender holds, until its lease runs out. */
export type ClaimedRequest = {
  id: string
  reference: string
  /** Which try this is, from 1. A person who sends a request again starts anew. */
  attempt: number
  heldBy: string
  fence: number
  createdAt: number
  /** Since when it waits to be delivered: its storing, or the last time that a person sent it again. */
  waitingSince: number
  payload: Uint8Array
  /** The message as it was sent the first time. A retry must repeat it to the byte. */
  wire: Uint8Array | undefined
  /** Counts the messages of one request that the provider must take for different ones. */
  round: number
  /** What this round's message was first sent with. */
  transport: string | undefined
  /** The first try of this round whose outcome is unknown. */
  ambiguousSince: number | undefined
  promised: string | undefined
}

/** `checkAt`: when to ask what became of it. Undefined for a transport that never tells. */
export type Acceptance = {
  providerId: string | undefined
  at: number
  checkAt: number | undefined
  code?: string
}

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
  const held = ({id, heldBy, fence}: ClaimedRequest) => [id, heldBy, fence]

  return {
    ...clockStepsIn(db),
    ...confirmationsIn(db),
    ...countersIn(db),
    ...heldIn(db),
    ...notesIn(db),
    ...receiptsIn(db),
    ...retentionIn(db),
    ...staffActionsIn(db),
    ...transferIn(db),
    ...watchIn(db),

    clock: db.clock,

    /** A request that is already kept. */
    findRepeat,

    /**
     * A request that is already kept, by one of its keys, is not kept twice: its first reference is returned, and what
     * its patient was told then.
     */
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

    /** Takes what is due, but nothing of `inHand`, whatever became of its lease. */
    async claim(
      heldBy: string,
      at: number,
      leaseMs: number,
      most: number,
      inHand: readonly string[] = [],
    ): Promise<ClaimedRequest[]> {
      const statement = sql.claimRequests(db.skipLocked, inHand.length)
      const rows = await db.query(statement, [at, at + leaseMs, heldBy, most, ...inHand])
      return rows.map((row) => ({heldBy, ...claimedRow.parse(row)})).sort((a, b) => a.createdAt - b.createdAt)
    },

    /** False when the lease was lost, here and below: another sender has the request now. */
    async keepWire(
      request: ClaimedRequest,
      wire: Sealed,
      round: number,
      transport: string,
    ): Promise<boolean> {
      return hit(await db.query(sql.keepWire, [...held(request), wire, round, transport]))
    },

    async recordAccepted(
      request: ClaimedRequest,
      {providerId, at, checkAt, code}: Acceptance,
    ): Promise<boolean> {
      const values = [...held(request), providerId ?? null, at, checkAt ?? null, code ?? null]
      return hit(await db.query(sql.recordAccepted, values))
    },

    /** `ambiguousAt`: when it was sent, if it may have arrived. */
    async recordRetry(
      request: ClaimedRequest,
      code: string,
      nextAt: number,
      ambiguousAt?: number,
    ): Promise<boolean> {
      return hit(await db.query(sql.recordRetry, [...held(request), code, nextAt, ambiguousAt ?? null]))
    },

    async recordNeedsAttention(
      request: ClaimedRequest,
      code: string,
      ambiguousAt?: number,
    ): Promise<boolean> {
      return hit(await db.query(sql.recordNeedsAttention, [...held(request), code, ambiguousAt ?? null]))
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
    wire: row.wire ?? undefined,
    round: row.round,
    transport: row.transport ?? undefined,
    ambiguousSince: row.ambiguous_at ?? undefined,
    promised: row.promised,
  }))

function hit(rows: Row[]): boolean {
  return rows.length > 0
}
