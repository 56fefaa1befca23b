import {createDocumentSet} from '../documents/document-set.ts'
import {createPerspectiveViews} from '../documents/perspective-views.ts'
import {randomId} from '../documents/random-id.ts'
import {createView} from '../documents/view.ts'
import {isRecord} from '../json/is-record.ts'
import {applyAction} from '../mutations/apply-action.ts'
import {applyMutation} from '../mutations/apply-mutation.ts'
import {findBrokenReference} from '../mutations/check-references.ts'
import {findLockedVersion} from '../mutations/find-locked-version.ts'
import {beginTransaction, type PendingTransaction} from '../mutations/pending-transaction.ts'
import {hashOf, parseActions, parseMutations, type WriteRequest} from '../mutations/write-request.ts'
import {runQuery} from '../query/run-query.ts'
import {lastRevision} from '../storage/history.ts'
import {openStorage} from '../storage/storage.ts'
import {openWebhookOutbox} from '../webhooks/webhook-outbox.ts'
import {actionError, badRequest, mutationError, requestError} from './errors.ts'
import {defaultAuthor, type Lake, type LakeOptions} from './lake.ts'
import type {CommitListener, Transaction, TransactionHook} from './types.ts'

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

  /** A read-only lake follows the log of the process that writes. */
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
        // The commit is done: a listener's error must not change its answer.
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
      // A retry: the client did not get the answer. The Studio sends such requests again after a restart.
      if (known === hash) return {transactionId: request.transactionId, outcome: undefined}
      const description = `Transaction "${request.transactionId}" already exists`
      throw error(409, {type: 'transactionAlreadyExistsError', description})
    }
    const transaction = beginTransaction(documents, request.transactionId ?? randomId())
    const outcome = run(transaction)
    const refusal = findLockedVersion(transaction, documents) ?? findBrokenReference(transaction, documents)
    if (refusal) {
      const {index, ...item} = refusal
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
        const last = (id: string) => pending.get(id) ?? lastRevision(log, id)
        for (const [index, action] of request.items.entries()) applyAction(pending, action, index, last)
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
