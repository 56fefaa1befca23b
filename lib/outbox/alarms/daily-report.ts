import {log} from '../../log.ts'
import type {Delivery} from '../send/delivery.ts'
import {countAgainstQuota} from '../send/quota.ts'
import {isPaused, recordResult} from './notify.ts'

const HOUR = 60 * 60 * 1000
const DAY_MS = 24 * HOUR
/** A flood of spam must not make a mail that nobody reads. */
const MOST_HELD_NAMED = 20
/** Its name among the channels: its failures are recorded like theirs. */
export const DAILY_REPORT = 'digest'
/** 7 or 8 in the morning on the east coast. */
const NOT_BEFORE_UTC_HOUR = 12

/**
 * Sends one mail a day, also when there is nothing to say: if it does not come, the mailbox swallows mail, or the site is
 * down. A report that fails is tried again, after a minute at first.
 */
export async function sendDailyReport(delivery: Delivery): Promise<void> {
  const {store, transport, address, pace, now, dailyReport} = delivery
  const at = now()
  if (!dailyReport || new Date(at).getUTCHours() < NOT_BEFORE_UTC_HOUR) return
  if ((await store.hasCounted(DAILY_REPORT, at)) || (await isPaused(store, DAILY_REPORT, at))) return
  const day = new Date(at).toISOString().slice(0, 10)
  const facts = {
    received: await store.listSince(at - DAY_MS),
    open: await store.listOpen(),
    held: {named: await store.listHeld(MOST_HELD_NAMED), count: await store.countHeld()},
  }
  const mail = {
    ...address,
    ...(await dailyReport(facts, day)),
    headers: {'Auto-Submitted': 'auto-generated'},
  }
  await pace()
  // The text may differ from try to try, and so must the key. A second report does no harm.
  const result = await transport.send(mail, `digest/${day}/${at}`)
  await recordResult(store, DAILY_REPORT, result.ok ? undefined : result.code, at)
  if (result.ok) {
    await store.countOne(DAILY_REPORT, at)
    await store.markTold(at)
    await countAgainstQuota(delivery, at)
  }
  log(result.ok ? 'digest.sent' : 'digest.not-sent', result.ok ? {} : {code: result.code})
}
