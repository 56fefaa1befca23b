import {z} from 'zod'
import {readReplyPromise} from '../../consultation/reply-promise.ts'
import {channelsOf, channelsToPeople} from '../../outbox/alarms/channels.ts'
import {type Incident, notify} from '../../outbox/alarms/notify.ts'
import type {Delivery} from '../../outbox/send/delivery.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {soonAt} from '../queue/due.ts'
import {inTab} from '../queue/tabs.ts'

/** Longer than a site, or a mail service, is down. What was missed longer ago, such as before there was a desk, is told no more. */
const LATEST_MS = 7 * 24 * 60 * 60 * 1000
/** More than a clinic has open. */
const MOST = 10_000

/**
 * Tells the mailbox and the alarm channels of requests that nobody has tried to answer: when four fifths of the promised time
 * are over, and when it is. Each channel is told of each request once, and of all of a kind together. What a channel did not
 * take is told again, for a week.
 */
export async function remindOfPromises(db: Database, delivery: Delivery): Promise<void> {
  const at = delivery.now()
  const incidents = (await db.query(listUntried, [at, at - LATEST_MS])).flatMap((row) => incidentOf(row, at))
  await notify(delivery.store, [...channelsOf(delivery), ...mailboxOf(delivery)], incidents, at)
}

/** Unless the alarms go there anyway. */
function mailboxOf(delivery: Delivery) {
  const {address, alarms} = delivery
  if (alarms.email === address.to) return []
  return channelsToPeople({...delivery, alarms: {...alarms, webhookUrl: undefined, email: address.to}})
}

const untriedRow = z.object({reference: z.string(), created_at: z.number(), promised: z.string().nullable()})

function incidentOf(row: Record<string, unknown>, now: number): Incident[] {
  const {reference, created_at, promised: text} = untriedRow.parse(row)
  const promised = readReplyPromise(text)
  const by = promised?.answerBy
  if (by === undefined || now < soonAt(promised, created_at, by)) return []
  return [{event: now >= by ? 'alert.answer-overdue' : 'alert.answer-due-soon', reference, onceFor: by}]
}

/** A request that somebody tried has a time for the next try. */
const answerBy = "cast(json(promised) ->> 'answerBy' as bigint)"
const listUntried = `
  select reference, created_at, promised from consultation_requests
  where ${inTab['to-do']} and work_again_at is null and ${answerBy} > $2 order by ${answerBy} limit ${MOST}`
