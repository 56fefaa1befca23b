import {randomUUID} from 'node:crypto'
import {
  type DatabaseOfTags,
  openStaleContentTable,
  STATEMENT_TIMEOUT_MS,
  type StaleContent,
  type StaleContentTable,
} from './stale-content-table.ts'

export type SharedTagLog = {
  /** Tells the other sites. Returns at once; while the database is down, changes wait here. */
  add: (change: StaleContent) => void
  close: () => Promise<void>
}

type Options = {
  database: DatabaseOfTags
  /** Called once for each change that another site added. */
  onChange: (change: StaleContent) => void
  /** Called when the database stops answering, and with undefined when it answers again. */
  onTrouble: (error: unknown) => void
}

/** Changes are announced; the table is read this often all the same. */
const POLL_MS = 2_000
/** Behind a pooler nothing is announced. */
const POLL_BEHIND_POOLER_MS = 400
/** A site hears its own announcements. After this silence, and as many unheard, the connection is made anew. */
const SILENCE_MS = 6_000
const MOST_UNHEARD = 3
/** A connection that went silent has no time limit of its own. */
const EXCHANGE_TIMEOUT_MS = 10_000
/** A row is seen only when its statement ends: one this much older than the newest may be unread. */
const OVERLAP_MS = 2 * STATEMENT_TIMEOUT_MS
const PURGE_EVERY_MS = 10 * 60_000
const MOST_WAITING = 1_000
const PING = 'ping'

/**
 * Shares stale content between sites on several machines, through Postgres: rows are announced by NOTIFY and read from
 * the table, which is polled as well. Nothing waits for it: each site has a tag log of its own for its pages.
 */
export function openSharedTagLog({database, onChange, onTrouble}: Options): SharedTagLog {
  const site = randomUUID()
  const openedAt = Date.now()
  const waiting: StaleContent[] = []
  /** When each row that was taken was written, by its id. */
  const taken = new Map<string, number>()
  let table: StaleContentTable | undefined
  /** When the newest row that was read was written. */
  let readUntil: number | undefined
  let heardAt = openedAt
  let unheard = 0
  let purgedAt = Number.NEGATIVE_INFINITY
  let isInTrouble = false
  let isClosed = false
  let isWanted = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  /** Exchanges changes now, or once more after the exchange that runs. */
  function wake(): void {
    isWanted = true
    if (running || isClosed) return
    clearTimeout(timer)
    isWanted = false
    running = exchangeInTime().finally(() => {
      running = undefined
      if (isClosed) return
      if (isWanted && !isInTrouble) wake()
      else
        timer = setTimeout(wake, database.isDirect || isInTrouble ? POLL_MS : POLL_BEHIND_POOLER_MS).unref()
    })
  }

  async function exchangeInTime(): Promise<void> {
    const limit = Promise.withResolvers<never>()
    const timeout = setTimeout(() => limit.reject(new DatabaseSilent()), EXCHANGE_TIMEOUT_MS).unref()
    try {
      await Promise.race([exchange(), limit.promise])
      if (isInTrouble) onTrouble(undefined)
      isInTrouble = false
    } catch (error) {
      if (!isInTrouble && !isClosed) onTrouble(error)
      isInTrouble = true
      // Whether a connection in trouble ends well changes nothing.
      void table?.cut().catch(() => undefined)
      table = undefined
    } finally {
      clearTimeout(timeout)
    }
  }

  async function exchange(): Promise<void> {
    const used = table ?? (await connect())
    // A process that stood still for a while has heard nothing either, so the time alone proves nothing.
    if (unheard >= MOST_UNHEARD && Date.now() - heardAt > SILENCE_MS) throw new DatabaseSilent()
    let hasTold = false
    for (let next = waiting[0]; next; next = waiting[0]) {
      await used.insert(next)
      waiting.shift()
      hasTold = true
    }
    if (database.isDirect) {
      unheard += 1
      await used.announce(hasTold ? site : PING)
    }
    await read(used)
    if (Date.now() - purgedAt > PURGE_EVERY_MS) {
      await used.purge()
      purgedAt = Date.now()
    }
  }

  async function connect(): Promise<StaleContentTable> {
    table = openStaleContentTable(database, site)
    const now = await table.prepare()
    // What was written before this site started is found by its first reconcile pass.
    readUntil ??= now - (Date.now() - openedAt)
    if (database.isDirect) await table.listen(hear)
    heardAt = Date.now()
    unheard = 0
    return table
  }

  function hear(message: string): void {
    heardAt = Date.now()
    unheard = 0
    if (message !== PING && message !== site) wake()
  }

  async function read(from: StaleContentTable): Promise<void> {
    const since = (readUntil ?? 0) - OVERLAP_MS
    for (const {id, writtenAt, change} of await from.readSince(since)) {
      readUntil = Math.max(readUntil ?? 0, writtenAt)
      if (taken.has(id)) continue
      taken.set(id, writtenAt)
      if (change) onChange(change)
    }
    for (const [id, writtenAt] of taken) if (writtenAt < since) taken.delete(id)
  }

  wake()
  return {
    add(change) {
      waiting.push(change)
      // The other sites find what is dropped here by their reconcile pass.
      if (waiting.length > MOST_WAITING) waiting.shift()
      if (!isInTrouble) wake()
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await table?.cut()
      await running
    },
  }
}

class DatabaseSilent extends Error {
  override name = 'DatabaseSilent'
}
