import {applyAction} from './apply-action.ts'
import {type AppliedMutation, applyMutation} from './apply-mutation.ts'
import {findBrokenReference} from './check-references.ts'
import {createDocumentSet} from './document-set.ts'
import {actionError, badRequest, mutationError, requestError} from './errors.ts'
import {isRecord} from './is-record.ts'
import {beginTransaction, type PendingTransaction} from './pending-transaction.ts'
import {createPerspectiveViews} from './perspective-views.ts'
import {type QueryRun, runQuery} from './query/run-query.ts'
import {randomId} from './random-id.ts'
import {openStorage, type Storage} from './storage.ts'
import type {TransactionLog} from './transaction-log.ts'
import type {
  CommitListener,
  LakeDocument,
  Perspective,
  Transaction,
  TransactionHook,
  WebhookTarget,
} from './types.ts'
import {createView, type View} from './view.ts'
import {openWebhookOutbox} from './webhook-outbox.ts'
import {hashOf, parseActions, parseMutations, type WriteRequest} from './write-request.ts'

export type LakeOptions = {
  /** The folder that holds everything. One writer at a time; a second is refused with `FolderLockedError`. */
  dir: string
  /** Reads beside a running lake, without its lock. */
  readOnly?: boolean
  projectId?: string
  dataset?: string
  /** Is told of every published change, from an outbox that survives a kill. */
  webhook?: WebhookTarget
  /** Told of listeners and webhook calls that fail. Without it they are warnings of the process. */
  onProblem?: (message: string) => void
}

export type QueryOptions = {
  query: string
  params?: Record<string, unknown>
  perspective?: Perspective
}

export type MutateOptions = {
  author?: string
  dryRun?: boolean
  autoGenerateArrayKeys?: boolean
}

export type MutateResult = {transactionId: string; results: (AppliedMutation & {document?: LakeDocument})[]}

export type Lake = {
  readonly projectId: string
  readonly dataset: string
  readonly dir: string
  /** Names this data. Part of every event id. */
  readonly lakeId: string
  readonly log: TransactionLog
  query(options: QueryOptions): QueryRun
  /** What a perspective shows, indexed. */
  view(perspective: Perspective): View
  /** A stored document. Read only: it is the one in memory. */
  doc(id: string): LakeDocument | undefined
  mutate(body: unknown, options?: MutateOptions): MutateResult
  actions(body: unknown, options?: {author?: string}): {transactionId: string}
  keyValues: Pick<Storage, 'readKeyValue' | 'writeKeyValue'>
  /** Adds a hook that runs inside the SQLite transaction of every commit; returns how to remove it. */
  onTransaction(hook: TransactionHook): () => void
  /** Adds a listener that is told of every commit, in order, after it is durable; returns how to remove it. */
  afterCommit(listener: CommitListener): () => void
  listenerCount(): number
  /** The database, for tables of one's own (webhook outbox). Documents are written by `mutate` alone. */
  storage: Storage
  latestSeq(): number
  /** Refuses further writes at once. */
  close(): Promise<void>
}

export const defaultAuthor = 'local-editor'

export function createLake(options: LakeOptions): Lake {
  const {dir, readOnly = false, projectId = 'local', dataset = 'production'} = options
  const storage = openStorage(dir, {readOnly})
  const {log} = storage
  const documents = createDocumentSet(storage.loadDocuments())
  const views = createPerspectiveViews(documents)
  const hooks = new Set<TransactionHook>()
  const listeners = new Set<CommitListener>()
  let seq = log.latestSeq()
  let closed = false
  const queryContext = {projectId, dataset, identity: defaultAuthor}
  const report = options.onProblem ?? ((message: string) => process.emitWarning(message))

  /** A read-only lake follows the log of the one that writes. */
  function catchUp() {
    if (!readOnly) return
    for (let missed = log.since(seq, 500); missed.length > 0; missed = log.since(seq, 500)) {
      for (const transaction of missed) apply(transaction)
    }
  }

  function apply(transaction: Transaction) {
    documents.apply(transaction.changes)
    views.update(transaction.changes)
    seq = transaction.seq
    for (const listener of [...listeners]) {
      try {
        listener(transaction)
      } catch (error) {
        // The commit is done: its answer must not depend on who hears of it.
        report(`A listener failed: ${error instanceof Error ? error.stack : error}`)
      }
    }
  }

  function write<Result>(
    request: WriteRequest,
    author: string,
    error: typeof mutationError,
    run: (transaction: PendingTransaction) => Result,
  ): {transactionId: string; outcome: Result | undefined; transaction?: PendingTransaction} {
    if (readOnly) throw requestError(403, 'Forbidden', 'This lake is read only')
    if (closed) throw requestError(503, 'Service Unavailable', 'This lake is closed')
    const hash = hashOf(request)
    const known = request.transactionId === undefined ? undefined : log.requestHashOf(request.transactionId)
    if (request.transactionId !== undefined && known !== undefined) {
      // The answer to the same request was lost on its way: the Studio sends it again after a restart.
      if (known === hash) return {transactionId: request.transactionId, outcome: undefined}
      const description = `Transaction "${request.transactionId}" already exists`
      throw error(409, {type: 'transactionAlreadyExistsError', description})
    }
    const transaction = beginTransaction(documents, request.transactionId ?? randomId())
    const outcome = run(transaction)
    const broken = findBrokenReference(transaction, documents)
    if (broken) {
      const {index, ...item} = broken
      throw error(409, item, index)
    }
    const changes = transaction.changes()
    if (!request.dryRun && changes.length > 0) {
      const {id, timestamp} = transaction
      apply(storage.commit({id, author, timestamp, changes}, hash, hooks))
    }
    return {transactionId: transaction.id, outcome, transaction}
  }

  const lake: Lake = {
    projectId,
    dataset,
    dir,
    lakeId: storage.lakeId,
    log,
    storage,
    keyValues: storage,
    query({query, params = {}, perspective = 'raw'}) {
      catchUp()
      return runQuery(views.get(perspective), query, params, queryContext)
    },
    view(perspective) {
      catchUp()
      return views.get(perspective)
    },
    doc(id) {
      catchUp()
      return documents.get(id)
    },
    mutate(body, {author = defaultAuthor, dryRun = false, autoGenerateArrayKeys = false} = {}) {
      const request = parseMutations(body, dryRun)
      const {transactionId, outcome, transaction} = write(request, author, mutationError, (pending) => {
        const select = (query: string, params: Record<string, unknown>) => selectFrom(pending, query, params)
        return request.items.flatMap((mutation, index) =>
          applyMutation(pending, mutation, index, {autoGenerateArrayKeys, select}),
        )
      })
      const applied = outcome ?? log.operationsOf(transactionId)
      const results = applied.map(({id, operation}) => {
        const document = transaction?.lastSeen(id) ?? documents.get(id)
        return {id, operation, ...(document && {document})}
      })
      return {transactionId, results}
    },
    actions(body, {author = defaultAuthor} = {}) {
      const request = parseActions(body)
      const {transactionId} = write(request, author, actionError, (pending) => {
        for (const [index, action] of request.items.entries()) applyAction(pending, action, index)
      })
      return {transactionId}
    },
    onTransaction(hook) {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },
    afterCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    listenerCount: () => listeners.size,
    latestSeq() {
      catchUp()
      return seq
    },
    async close() {
      closed = true
      await outbox?.close()
      listeners.clear()
      storage.close()
    },
  }

  const outbox = options.webhook && openWebhookOutbox(lake, {...options.webhook, onProblem: report})
  return lake

  function selectFrom(pending: PendingTransaction, query: string, params: Record<string, unknown>) {
    const {result} = runQuery(createView(pending.all()), query, params, queryContext)
    if (Array.isArray(result) && result.every(hasId)) return result.map(({_id}) => _id)
    throw badRequest('A patch or delete by query needs a query for documents, with their _id')
  }
}

function hasId(value: unknown): value is {_id: string} {
  return isRecord(value) && typeof value._id === 'string'
}
