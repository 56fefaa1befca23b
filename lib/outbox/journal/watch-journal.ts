import {channelsOf} from '../alarms/alert.ts'
import {type AlertMemory, memoryOfProcess, tellPeople} from '../alarms/tell-people.ts'
import type {Sender} from '../send/deliver.ts'
import {senderOfSite} from '../send/delivery-of-site.ts'
import type {Journal} from './journal.ts'
import {journalOfSite} from './journal-of-site.ts'

/** A database that is started again is back by then. */
const TELL_AFTER_MS = 60_000
const INTERRUPTED_FOR_MS = 5 * 60_000

/** Of this process, as the store cannot remember it. */
const memory = memoryOfProcess()

/** What people must hear although the store cannot be asked. */
export async function watchOutsideOfStore(interruptedForMs: number | undefined): Promise<void> {
  await watchInterruption(senderOfSite(), interruptedForMs)
  const journal = journalOfSite()
  if (journal) await watchJournal(senderOfSite(), journal)
}

/** Tells people, once a day, that requests wait on this machine, because the store is down. */
export async function watchJournal(sender: Sender, journal: Journal, remembered = memory): Promise<void> {
  const now = (sender.now ?? Date.now)()
  const waiting = await journal.waiting()
  if (!waiting || now - waiting.since < TELL_AFTER_MS) return
  const {count, reference = 'unreadable'} = waiting
  const matter = {event: 'alert.requests-in-journal', reference, count} as const
  await tellPeople(remembered, channelsOf(sender, sender.alerts ?? {}), [matter], now)
}

/** Tells people, once a day, that this process cannot deliver at all, whatever the reason. */
export async function watchInterruption(
  sender: Sender,
  interruptedForMs: number | undefined,
  remembered: AlertMemory = memory,
): Promise<void> {
  if (interruptedForMs === undefined || interruptedForMs < INTERRUPTED_FOR_MS) return
  const now = (sender.now ?? Date.now)()
  await tellPeople(
    remembered,
    channelsOf(sender, sender.alerts ?? {}),
    [{event: 'alert.delivery-interrupted'}],
    now,
  )
}
