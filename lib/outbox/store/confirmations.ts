import {z} from 'zod'
import type {Database, Row} from './database/database.ts'

/** What a provider may report about a message that it took. `sent` and `delayed` are not final. */
export type EventKind = 'sent' | 'delayed' | 'delivered' | 'refused' | 'complained'

/** `code` is the provider's own word, like `bounced`. */
export type MailEvent = {kind: EventKind; at: number; code: string}

export type MessageToConfirm = {
  id: string
  reference: string
  providerId: string | undefined
  transport: string | undefined
  acceptedAt: number
}

/** The mail that a provider's event speaks of. */
export type EventSubject = {providerId: string; reference: string | undefined}

/** `later`: the request is known, but not yet that this mail is its mail. */
export type Taken = {outcome: 'applied' | 'foreign' | 'later'; reference?: string}

/** What is heard of messages after the provider took them. */
export function confirmationsIn(db: Database) {
  const claimChecks = claimChecksText(db.skipLocked)
  const keepEvent = keepEventText(db.keepLocked)

  const applyEvent = async (id: string, {kind, at, code}: MailEvent): Promise<void> => {
    if (kind === 'delivered') await db.query(applyDelivered, [id, at])
    if (kind === 'refused') await db.query(applyRefused, [id, at, code])
    if (kind === 'complained') await db.query(applyComplained, [id, at])
  }

  return {
    applyEvent,

    /** Writes down an event of the provider. The same event again, and older ones, change nothing. */
    async takeEvent(eventId: string, subject: EventSubject, event: MailEvent): Promise<Taken> {
      const {providerId, reference} = subject
      const rows = await db.query(findForEvent, [providerId, reference ?? ''])
      const row = rows
        .map(toSubject)
        .sort((a, b) => Number(b.providerId === providerId) - Number(a.providerId === providerId))[0]
      if (!row) return {outcome: 'foreign'}
      if (row.providerId !== providerId || row.status !== 'accepted') {
        // A new try after trouble: what is heard of the message before it no longer matters.
        if (row.providerId === providerId) return {outcome: 'foreign', reference: row.reference}
        if (row.status === 'accepted' && row.providerId) return {outcome: 'foreign', reference: row.reference}
        const [adopted] = await db.query(adopt, [row.id, providerId, event.at])
        if (!adopted) return {outcome: 'later', reference: row.reference}
      }
      await applyEvent(row.id, event)
      await db.query(keepEvent, [eventId, row.id, event.at, event.kind, event.code])
      return {outcome: 'applied', reference: row.reference}
    },

    /** Requests that no event has settled for long enough. Nobody else gets them until `nextAt`. */
    async claimChecks(at: number, nextAt: number, most: number): Promise<MessageToConfirm[]> {
      return (await db.query(claimChecks, [at, nextAt, most])).map((row) => checkRow.parse(row))
    },

    /** No end in sight: a person is told. `goesOn` keeps asking. */
    async recordUnconfirmed(id: string, at: number, goesOn: boolean): Promise<boolean> {
      const rows = await db.query(goesOn ? markUnconfirmed : giveUpChecking, [id, at])
      return rows.length > 0
    },
  }
}

const claimChecksText = (skipLocked: Database['skipLocked']) => `
  update consultation_requests set check_at = $2
  where id in (
    select id from consultation_requests where status = 'accepted' and check_at <= $1
    order by check_at limit $3 ${skipLocked}
  )
  returning id, reference, provider_id, transport, accepted_at`

const findForEvent = `
  select id, reference, status, provider_id from consultation_requests where provider_id = $1 or reference = $2`

/** The event proves that a message arrived whose answer was lost: it need not be sent again. */
const adopt = `
  update consultation_requests set status = 'accepted', provider_id = $2, accepted_at = $3, last_error = null, failure = null
  where id = $1 and provider_id is null and attempts > 0 and status in ('queued', 'needs_attention', 'accepted')
  returning id`

const applyDelivered = `
  update consultation_requests
  set delivered_at = case when coalesce(delivered_at, 0) < $2 then $2 else delivered_at end, check_at = null
  where id = $1`

const applyRefused = `
  update consultation_requests
  set refused_code = case when coalesce(refused_at, 0) < $2 then $3 else refused_code end,
      refused_at = case when coalesce(refused_at, 0) < $2 then $2 else refused_at end, check_at = null
  where id = $1`

const applyComplained = `
  update consultation_requests
  set complained_at = case when coalesce(complained_at, 0) < $2 then $2 else complained_at end, check_at = null
  where id = $1`

const markUnconfirmed = `
  update consultation_requests set unconfirmed_at = $2
  where id = $1 and unconfirmed_at is null and check_at is not null returning id`

const giveUpChecking = `
  update consultation_requests set unconfirmed_at = coalesce(unconfirmed_at, $2), check_at = null
  where id = $1 and check_at is not null returning id`

/** Not of a request that was erased a moment ago, or is being erased. */
const keepEventText = (keepLocked: Database['keepLocked']) => `
  insert into consultation_events (id, request_id, at, kind, code)
  select $1, id, cast($3 as bigint), $4, $5 from consultation_requests where id = $2 ${keepLocked}
  on conflict do nothing`

const optionalText = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)

const checkRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    provider_id: optionalText,
    transport: optionalText,
    accepted_at: z.number(),
  })
  .transform(({provider_id, accepted_at, ...row}) => ({
    ...row,
    providerId: provider_id,
    acceptedAt: accepted_at,
  }))

const subjectRow = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  provider_id: optionalText,
})

function toSubject(row: Row) {
  const {provider_id, ...rest} = subjectRow.parse(row)
  return {...rest, providerId: provider_id}
}
