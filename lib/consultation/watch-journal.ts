import {log} from '../log.ts'
import {type Alert, sendAlert} from './alert.ts'
import type {Sender} from './deliver.ts'
import {senderOfSite} from './delivery-of-site.ts'
import type {Journal} from './journal.ts'
import {journalOfSite} from './journal-of-site.ts'

/** A database that is started again is back by then. */
const TELL_AFTER_MS = 60_000
const AGAIN_AFTER_MS = 24 * 60 * 60 * 1000

let toldAt: number | undefined

export async function watchJournalOfSite(): Promise<void> {
  const journal = journalOfSite()
  if (journal) await watchJournal(senderOfSite(), journal)
}

/**
 * Tells people that requests wait on this machine, because the store is down. Once a day while it lasts; this process
 * remembers it, as the store cannot.
 */
export async function watchJournal(sender: Sender, journal: Journal): Promise<void> {
  const now = (sender.now ?? Date.now)()
  const waiting = await journal.waiting()
  if (!waiting) toldAt = undefined
  if (!waiting || now - waiting.since < TELL_AFTER_MS) return
  if (toldAt !== undefined && now - toldAt < AGAIN_AFTER_MS) return
  const {count, reference = 'unreadable'} = waiting
  const alert: Alert = {event: 'alert.requests-in-journal', reference, code: `${count}-waiting`}
  log(alert.event, {reference, count})
  if (await sendAlert(sender, sender.alerts ?? {}, alert)) toldAt = now
}
