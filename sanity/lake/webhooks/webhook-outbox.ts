import type {Lake} from '../core/lake.ts'
import type {Transaction, WebhookTarget} from '../core/types.ts'
import {postWebhook, type WebhookCall} from './post-webhook.ts'
import {webhookChanges} from './webhook-changes.ts'

export type WebhookOutbox = {
  /** Waits 2 s at most for open calls. The next process delivers the rest. Close it before the lake. */
  close(): Promise<void>
}

export type WebhookOutboxOptions = WebhookTarget & {
  /** Delay after the first, second, … failure; the last one repeats. */
  retryDelaysMs?: number[]
  /** A change is dropped at this age: by then the receiver has reconciled its content by itself. */
  maxAgeMs?: number
  timeoutMs?: number
  /** How long the receiver may be unreachable before it is reported. A first build of a site takes minutes. */
  awayMs?: number
  /** Called once per outage, and when changes are dropped. */
  onProblem?: (message: string) => void
}

const RETRY_DELAYS_MS = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000]
const PARALLEL_CALLS = 4
const CLOSE_WITHIN_MS = 2_000

const schema = `
  CREATE TABLE IF NOT EXISTS webhook_outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document_id TEXT NOT NULL, operation TEXT NOT NULL,
    transaction_id TEXT NOT NULL, transaction_time TEXT NOT NULL, body TEXT NOT NULL,
    idempotency_key TEXT NOT NULL, created_at INTEGER NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS webhook_outbox_by_document ON webhook_outbox (document_id, id);
`

/** Only the oldest row of each document is sent, so that the receiver sees its changes in order. */
const oldestRows = `FROM webhook_outbox o
  WHERE id = (SELECT min(id) FROM webhook_outbox WHERE document_id = o.document_id)`

type Row = WebhookCall & {id: number; attempts: number}

/**
 * Posts each published change at least once, in the order of each document's changes.
 * A row is written in the transaction of its change, so neither exists without the other.
 */
export function openWebhookOutbox(lake: Lake, options: WebhookOutboxOptions): WebhookOutbox {
  const {
    retryDelaysMs = RETRY_DELAYS_MS,
    maxAgeMs = 24 * 3_600_000,
    timeoutMs = 10_000,
    awayMs = 5 * 60_000,
  } = options
  const {db} = lake.storage
  const {projectId, dataset} = lake
  const report = options.onProblem ?? (() => {})
  const inFlight = new Map<string, Promise<void>>()
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let outageSince: number | undefined
  let isReported = false
  let closing = false

  db.exec(schema)
  // A new process retries everything at once: the cause of a failure may be gone.
  db.prepare('UPDATE webhook_outbox SET attempts = 0, due_at = ?').run(Date.now())
  const detach = [lake.onTransaction((_, transaction) => enqueue(transaction)), lake.afterCommit(deliverDue)]
  deliverDue()

  function enqueue(transaction: Transaction): void {
    const insert = db.prepare(`INSERT INTO webhook_outbox
      (document_id, operation, transaction_id, transaction_time, body, idempotency_key, created_at, attempts, due_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`)
    // Calls about one document go in order, so an older one that waits for its retry must not delay a new publish.
    const retryNow = db.prepare('UPDATE webhook_outbox SET due_at = ? WHERE document_id = ?')
    const {id, timestamp} = transaction
    const now = Date.now()
    for (const {documentId, operation, body, idempotencyKey} of webhookChanges(transaction)) {
      retryNow.run(now, documentId)
      insert.run(documentId, operation, id, timestamp, body, idempotencyKey, now, now)
    }
  }

  function deliverDue(): void {
    if (closing) return
    // The same time for both queries: a row that becomes due between two times would be in neither and never be sent.
    const now = Date.now()
    dropExpired(now)
    for (const row of dueRows(now)) {
      if (inFlight.size >= PARALLEL_CALLS) break
      if (inFlight.has(row.documentId)) continue
      const call = deliver(row).finally(() => {
        inFlight.delete(row.documentId)
        deliverDue()
      })
      inFlight.set(row.documentId, call)
    }
    scheduleNext(now)
  }

  async function deliver(row: Row): Promise<void> {
    const failure = await postWebhook(row, {...options, projectId, dataset, timeoutMs}, stop.signal)
    if (!failure) {
      db.prepare('DELETE FROM webhook_outbox WHERE id = ?').run(row.id)
      // The receiver answers again, so all waiting rows are due.
      if (outageSince !== undefined) db.prepare('UPDATE webhook_outbox SET due_at = ?').run(Date.now())
      outageSince = undefined
      isReported = false
      return
    }
    if (stop.signal.aborted) return
    const delay = retryDelaysMs[Math.min(row.attempts, retryDelaysMs.length - 1)] ?? 60_000
    db.prepare('UPDATE webhook_outbox SET attempts = attempts + 1, due_at = ? WHERE id = ?').run(
      Date.now() + delay,
      row.id,
    )
    outageSince ??= Date.now()
    const isExpected = failure.isAway && Date.now() - outageSince < awayMs
    // Reported once per outage, not for each waiting change.
    if (isReported || isExpected) return
    isReported = true
    report(`Webhook: ${failure.problem}. Changes are kept, and told when the site answers.`)
  }

  function dueRows(now: number): Row[] {
    const sql = `SELECT * ${oldestRows} AND due_at <= ? ORDER BY id LIMIT 100`
    return db
      .prepare(sql)
      .all(now)
      .map((row) => ({
        id: Number(row.id),
        attempts: Number(row.attempts),
        documentId: String(row.document_id),
        operation: String(row.operation),
        transactionId: String(row.transaction_id),
        transactionTime: String(row.transaction_time),
        body: String(row.body),
        idempotencyKey: String(row.idempotency_key),
      }))
  }

  function dropExpired(now: number): void {
    const sql = 'DELETE FROM webhook_outbox WHERE created_at < ?'
    const {changes} = db.prepare(sql).run(now - maxAgeMs)
    if (changes) report(`${changes} webhook calls were given up after ${maxAgeMs / 3_600_000} hours.`)
  }

  function scheduleNext(now: number): void {
    clearTimeout(timer)
    const next = db.prepare(`SELECT min(due_at) AS due_at ${oldestRows} AND due_at > ?`).get(now)
    if (typeof next?.due_at !== 'number') return
    timer = setTimeout(deliverDue, Math.max(0, next.due_at - Date.now()))
    timer.unref()
  }

  return {
    async close() {
      closing = true
      for (const undo of detach) undo()
      clearTimeout(timer)
      const abort = setTimeout(() => stop.abort(), CLOSE_WITHIN_MS)
      await Promise.all(inFlight.values())
      clearTimeout(abort)
    },
  }
}
