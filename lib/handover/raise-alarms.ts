import {z} from 'zod'
import {channelsOf} from '../outbox/alarms/channels.ts'
import {type Incident, notify} from '../outbox/alarms/notify.ts'
import type {Delivery} from '../outbox/send/delivery.ts'
import type {Database} from '../outbox/store/database/database.ts'
import {isGone, type Webhook} from './webhook.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/**
 * Raises an alarm, once a day, when the other program wants no more calls, when it has not taken an event for an hour, and when
 * the last try of one has failed.
 */
export async function raiseWebhookAlarms(db: Database, webhook: Webhook, delivery: Delivery): Promise<void> {
  const {store} = delivery
  const now = delivery.now()
  const incidents: Incident[] = (await isGone(store, webhook.url))
    ? [{event: 'alert.webhook-gone'}]
    : (await db.query(listFailing, [now - HOUR_MS, now - DAY_MS])).map(toIncident)
  if (incidents.length > 0) await notify(store, channelsOf(delivery), incidents, now)
}

function toIncident(row: Record<string, unknown>): Incident {
  const {status, reference, code} = failingRow.parse(row)
  const event = status === 'given-up' ? 'alert.webhook-given-up' : 'alert.webhook-failing'
  return {event, reference, code: code ?? undefined}
}

const failingRow = z.object({
  status: z.enum(['waiting', 'given-up']),
  reference: z.string(),
  code: z.string().nullable(),
})

/** What was given up is told for a day: nothing more becomes of it by itself. */
const listFailing = `
  select reference, status, max(code) as code from webhook_events
  where (status = 'waiting' and first_try_at < $1) or (status = 'given-up' and settled_at > $2)
  group by reference, status order by min(at) limit 500`
