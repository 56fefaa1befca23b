import type {Journal} from '../journal/journal.ts'
import {type AlarmParts, channelsOf} from './channels.ts'
import {type AlertMemory, notify} from './notify.ts'

/** A database that is restarted is back by then. */
const JOURNAL_AFTER_MS = 60_000
const INTERRUPTED_FOR_MS = 5 * 60_000

/** Raises an alarm, once a day, when requests wait on this machine because the store is down. */
export async function raiseJournalAlarm(
  parts: AlarmParts,
  journal: Journal,
  memory: AlertMemory,
): Promise<void> {
  const now = parts.now()
  const waiting = await journal.waiting()
  if (!waiting || now - waiting.since < JOURNAL_AFTER_MS) return
  const {count, reference = 'unreadable'} = waiting
  await notify(memory, channelsOf(parts), [{event: 'alert.requests-in-journal', reference, count}], now)
}

/** Raises an alarm, once a day, when this process cannot deliver at all, whatever the reason. */
export async function raiseInterruptionAlarm(
  parts: AlarmParts,
  interruptedForMs: number | undefined,
  memory: AlertMemory,
): Promise<void> {
  if (interruptedForMs === undefined || interruptedForMs < INTERRUPTED_FOR_MS) return
  await notify(memory, channelsOf(parts), [{event: 'alert.delivery-interrupted'}], parts.now())
}
