import type {DatabaseSync} from 'node:sqlite'

/** A stored document. `_rev` is the id of the transaction that last touched it. */
export type LakeDocument = {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

/** `raw`, `published`, `drafts`, or a stack of release names, first wins. */
export type Perspective = 'raw' | 'published' | 'drafts' | string[]

export type Transition = 'appear' | 'update' | 'disappear'

/** What one transaction did to one document. `before` or `after` is absent when the document did not exist. */
export type DocumentChange = {
  documentId: string
  transition: Transition
  before?: LakeDocument
  after?: LakeDocument
  /** The mutations of this transaction that name this document, in the shape of Sanity's API. */
  mutations: Record<string, unknown>[]
}

/** One committed transaction of the append-only log. `seq` is the event id of listeners and live events. */
export type Transaction = {
  seq: number
  id: string
  author: string
  /** ISO 8601, UTC. */
  timestamp: string
  changes: DocumentChange[]
}

/** Runs inside the SQLite transaction of the commit: a throw rolls everything back. Must not begin or commit. */
export type TransactionHook = (db: DatabaseSync, transaction: Transaction) => void

/** Runs after the commit is durable and visible to queries. */
export type CommitListener = (transaction: Transaction) => void

export type WebhookTarget = {url: string; secret: string}

export type AssetKind = 'image' | 'file'
