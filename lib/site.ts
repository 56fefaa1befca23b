import {randomUUID} from 'node:crypto'
import path from 'node:path'
import type {ConsultationOutcome} from './consultation/form/form-answer.ts'
import {knownHours} from './consultation/known-hours.ts'
import {receiveConsultation} from './consultation/receive-consultation.ts'
import {prepareAccessLog} from './desk/access/access-table.ts'
import {contentProblems} from './freshness/content-problems.ts'
import {makeDelivery, makeMailer} from './make-delivery.ts'
import {channelsToPeople} from './outbox/alarms/channels.ts'
import {checkHealth, type Health} from './outbox/alarms/health.ts'
import {raiseInterruptionAlarm, raiseJournalAlarm} from './outbox/alarms/outage-alarms.ts'
import {createProcessMemory} from './outbox/alarms/process-memory.ts'
import {type EventAnswer, takeMailEvent} from './outbox/events/take-mail-event.ts'
import {type Journal, openJournal} from './outbox/journal/journal.ts'
import {recoveryProblems, startRecovery} from './outbox/move/recovery.ts'
import {drainOnce} from './outbox/run/drain-once.ts'
import {runningWorker, startWorker, type Worker, wakeWorker} from './outbox/run/worker.ts'
import type {Delivery} from './outbox/send/delivery.ts'
import type {Database} from './outbox/store/database/database.ts'
import {openDatabase} from './outbox/store/database/open-database.ts'
import {openRequestStore, type RequestStore} from './outbox/store/request-store.ts'
import {eventReaders} from './outbox/transport/transports.ts'
import {onceInProcess} from './process/once-in-process.ts'
import {env, isWithoutDisk} from './settings/env.ts'
import {type StaffParts, staffParts} from './staff/staff-parts.ts'
import {moveStaff} from './staff/store/move-staff.ts'
import {prepareStaffTables} from './staff/store/staff-tables.ts'

/**
 * The composition root: makes the parts of this site from its settings and puts them together. Routes and the boot take
 * them from here. Each part is made when it is first used, and never during a build.
 */
export const site = {
  /** Rejects while the store cannot be opened; the next call tries again. */
  async store(): Promise<RequestStore> {
    return (await site.opened()).store
  },

  /** The store with the database that it lies in, where staff and the desk have tables of their own. */
  opened(): Promise<Opened> {
    const shared = opened()
    shared.store ??= openStore().catch((error: unknown) => {
      shared.store = undefined
      throw error
    })
    return shared.store
  },

  /** What signing in to the desk works with. Rejects while the store cannot be opened. */
  staff(): Promise<StaffParts> {
    const shared = opened()
    shared.staff ??= openStaff().catch((error: unknown) => {
      shared.staff = undefined
      throw error
    })
    return shared.staff
  },

  /** Undefined where files do not last: there, a patient is told to call when the store is down. */
  journal(): Journal | undefined {
    return isWithoutDisk() ? undefined : openJournal(path.join(env().DATA_DIR, 'journal'))
  },

  /** Rejects while the store cannot be opened. */
  async delivery(): Promise<Delivery> {
    const parts = {mailer: mailer(), ...lease(), ...(await site.opened()), journal: site.journal()}
    return makeDelivery(env(), parts)
  },

  /** `client` is who sent the form, if that is known. */
  receiveConsultation(form: FormData, client: string | undefined): Promise<ConsultationOutcome> {
    return receiveConsultation(form, {
      client,
      store: site.store,
      journal: site.journal,
      keys: () => env().REQUEST_KEYS,
      wake: wakeWorker,
      hours: knownHours,
      perDay: () => env().REQUESTS_PER_DAY,
    })
  },

  /** `address` is the last part of the address that the provider called. */
  async takeMailEvent(address: string, body: string, headers: Headers): Promise<EventAnswer> {
    const reader = eventReaders.find((one) => one.address === address)
    if (!reader) return {status: 404, outcome: 'no such address'}
    const {store} = site
    const {CLINIC_INBOX: clinicInbox} = env()
    return takeMailEvent(body, headers, {reader, secrets: reader.secrets(env()), store, clinicInbox})
  },

  /** Resolves with how many requests were tried. Starts nothing new once `budgetMs` is used up. */
  async drainOnce(budgetMs: number): Promise<number> {
    return drainOnce(await site.delivery(), budgetMs)
  },

  startWorker(): Worker {
    return startWorker({delivery: site.delivery, raiseOutageAlarms})
  },

  /** `stop` is called with a message if the site must not go on before a person has acted. */
  startRecovery(stop: (message: string) => void): void {
    if (isWithoutDisk()) return
    const moveBeside = async (from: Database) => moveStaff(from, (await site.opened()).db)
    startRecovery({settings: env(), store: site.store, journal: site.journal(), moveBeside, stop})
  },

  health(): Promise<Health> {
    return checkHealth({
      store: site.store,
      worker: runningWorker(),
      journal: site.journal(),
      channels: channelsToPeople(mailer()).map(({name}) => name),
      hasDailyReport: env().DAILY_DIGEST === 'true',
      others: [...recoveryProblems(), ...contentProblems()],
    })
  },
}

type Opened = {store: RequestStore; db: Database}
type Shared = {store?: Promise<Opened> | undefined; staff?: Promise<StaffParts> | undefined}

const opened = onceInProcess('request store', (): Shared => ({}))
const mailer = onceInProcess('mailer', () => makeMailer(env()))
const lease = onceInProcess('lease', () => ({leaseOwner: randomUUID(), inFlight: new Set<string>()}))
const outageMemory = onceInProcess('outage alarms', createProcessMemory)

async function openStore(): Promise<Opened> {
  const db = openDatabase(env())
  try {
    const store = await openRequestStore(db)
    // Here, because later a transaction would take in what others write meanwhile.
    await prepareAccessLog(db)
    await prepareStaffTables(db)
    return {store, db}
  } catch (error) {
    await db.close()
    throw error
  }
}

async function openStaff(): Promise<StaffParts> {
  const {db} = await site.opened()
  return staffParts(db, mailer(), env())
}

async function raiseOutageAlarms(interruptedForMs: number | undefined): Promise<void> {
  await raiseInterruptionAlarm(mailer(), interruptedForMs, outageMemory())
  const journal = site.journal()
  if (journal) await raiseJournalAlarm(mailer(), journal, outageMemory())
}
