import type {View} from '../documents/view.ts'
import type {AppliedMutation} from '../mutations/apply-mutation.ts'
import type {QueryRun} from '../query/run-query.ts'
import type {Storage} from '../storage/storage.ts'
import type {TransactionLog} from '../storage/transaction-log.ts'
import type {CommitListener, LakeDocument, Perspective, TransactionHook, WebhookTarget} from './types.ts'

/** Author of everything that names no other: the lake knows no accounts. */
export const defaultAuthor = 'local-editor'

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
