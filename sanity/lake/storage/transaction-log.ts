import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import type {DocumentChange, LakeDocument, Transaction, Transition} from '../core/types.ts'

/** The append-only log: what listeners replay and History reads. */
export type TransactionLog = {
  append(transaction: Omit<Transaction, 'seq'>, requestHash: string): Transaction
  latestSeq(): number
  /** Returns undefined if the transaction does not exist. */
  requestHashOf(transactionId: string): string | undefined
  /** Returns what a transaction did, in the form of a mutation's answer. */
  operationsOf(transactionId: string): {id: string; operation: 'create' | 'update' | 'delete'}[]
  /** Oldest first. */
  since(seq: number, limit?: number): Transaction[]
  /** Transactions that touched any of the documents, oldest first, each with only those documents' changes. */
  ofDocuments(documentIds: string[]): Transaction[]
  /** Returns the document as it was after the revision or at the time (ISO 8601), or undefined if it did not exist. */
  documentAt(documentId: string, at: {revision: string} | {time: string}): LakeDocument | undefined
}

const changeRows = `
  SELECT t.seq, t.id, t.author, t.timestamp, c.document_id, c.mutations, c.before, c.after
  FROM transactions t JOIN changes c ON c.seq = t.seq`

const operationNames = {appear: 'create', update: 'update', disappear: 'delete'} as const

export function openTransactionLog(db: DatabaseSync): TransactionLog {
  return {
    append(transaction, requestHash) {
      const {lastInsertRowid} = db
        .prepare('INSERT INTO transactions (id, author, timestamp, request_hash) VALUES (?, ?, ?, ?)')
        .run(transaction.id, transaction.author, transaction.timestamp, requestHash)
      const seq = Number(lastInsertRowid)
      const insert = db.prepare(
        'INSERT INTO changes (seq, position, document_id, mutations, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      )
      transaction.changes.forEach(({documentId, mutations, before, after}, position) => {
        insert.run(seq, position, documentId, JSON.stringify(mutations), toJson(before), toJson(after))
      })
      return {...transaction, seq}
    },
    latestSeq() {
      return Number(db.prepare('SELECT max(seq) AS seq FROM transactions').get()?.seq ?? 0)
    },
    requestHashOf(transactionId) {
      const row = db.prepare('SELECT request_hash FROM transactions WHERE id = ?').get(transactionId)
      return row && String(row.request_hash)
    },
    operationsOf(transactionId) {
      const rows = db.prepare(`${changeRows} WHERE t.id = ? ORDER BY c.position`).all(transactionId)
      return rows.map(toChange).map(({documentId, transition}) => ({
        id: documentId,
        operation: operationNames[transition],
      }))
    },
    since(seq, limit = 10_000) {
      const sql = `${changeRows} WHERE t.seq IN (SELECT seq FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?)`
      return toTransactions(db.prepare(`${sql} ORDER BY t.seq, c.position`).all(seq, limit))
    },
    ofDocuments(documentIds) {
      const holes = documentIds.map(() => '?').join(', ')
      const sql = `${changeRows} WHERE c.document_id IN (${holes}) ORDER BY t.seq, c.position`
      return toTransactions(db.prepare(sql).all(...documentIds))
    },
    documentAt(documentId, at) {
      const [condition, value] =
        'revision' in at
          ? ['t.seq <= (SELECT seq FROM transactions WHERE id = ?)', at.revision]
          : ['t.timestamp <= ?', at.time]
      const sql = `${changeRows} WHERE c.document_id = ? AND ${condition} ORDER BY t.seq DESC LIMIT 1`
      return fromJson(db.prepare(sql).get(documentId, value)?.after)
    },
  }
}

function toTransactions(rows: Record<string, SQLOutputValue>[]): Transaction[] {
  const transactions: Transaction[] = []
  for (const row of rows) {
    const seq = Number(row.seq)
    let transaction = transactions.at(-1)
    if (transaction?.seq !== seq) {
      transaction = {
        seq,
        id: String(row.id),
        author: String(row.author),
        timestamp: String(row.timestamp),
        changes: [],
      }
      transactions.push(transaction)
    }
    transaction.changes.push(toChange(row))
  }
  return transactions
}

function toChange(row: Record<string, SQLOutputValue>): DocumentChange {
  const before = fromJson(row.before)
  const after = fromJson(row.after)
  return {
    documentId: String(row.document_id),
    transition: transitionOf(before, after),
    ...(before && {before}),
    ...(after && {after}),
    mutations: JSON.parse(String(row.mutations)),
  }
}

export function transitionOf(before: LakeDocument | undefined, after: LakeDocument | undefined): Transition {
  if (!before) return 'appear'
  return after ? 'update' : 'disappear'
}

function toJson(document: LakeDocument | undefined): string | null {
  return document ? JSON.stringify(document) : null
}

function fromJson(json: SQLOutputValue | undefined): LakeDocument | undefined {
  // Only `append` writes these columns.
  return typeof json === 'string' ? (JSON.parse(json) as LakeDocument) : undefined
}
