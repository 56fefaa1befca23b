import {errorName, log} from '../../log.ts'
import {sendDailyReport} from '../alarms/daily-report.ts'
import {raiseRequestAlarms, raiseSpamAlarm} from '../alarms/request-alarms.ts'
import type {Delivery} from '../send/delivery.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Everything beside delivery: alarms, the daily report, the purge, and clocks that were set back. */
export async function runMaintenance(delivery: Delivery): Promise<void> {
  await tryTo('undo-clock-steps', async () => {
    const count = await delivery.store.undoClockSteps(delivery.now())
    if (count > 0) log('clock.stepped', {count})
  })
  await tryTo('request-alarms', () => raiseRequestAlarms(delivery))
  await tryTo('spam-alarm', () => raiseSpamAlarm(delivery))
  await tryTo('tend', () => delivery.tend(delivery))
  await tryTo('daily-report', () => sendDailyReport(delivery))
  await tryTo('purge', () => purge(delivery))
}

/** One part that fails does not stop the others. */
async function tryTo(code: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log('maintenance.failed', {code, error: errorName(error)})
  }
}

/**
 * Purges once a day for all processes together. A clock that was set forward by days makes everything look old, so
 * nothing is purged unless the two days before were counted too. That leaves a person at least a day to put it right.
 */
async function purge({store, retention, now}: Delivery): Promise<void> {
  if (!retention || (await store.hasCounted('purge', now()))) return
  // Of several processes, the first one does it.
  if ((await store.countOne('purge', now())) !== 1) return
  const daysBefore = await Promise.all([1, 2].map((days) => store.hasCounted('purge', now() - days * DAY_MS)))
  if (!daysBefore.every(Boolean)) return
  try {
    const {days, onlyHandled} = retention
    const count = await store.purge(now() - days * DAY_MS, now(), {onlyHandled})
    if (count > 0) log('requests.purged', {count})
  } catch (error) {
    // It is tried again tomorrow. The log line is for a person who looks why the disk fills up.
    log('requests.not-purged', {error: errorName(error)})
  }
}
