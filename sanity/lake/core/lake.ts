import type {View} from '../documents/view.ts'
import type {AppliedMutation} from '../mutations/apply-mutation.ts'
import type {QueryRun} from '../query/run-query.ts'
import type {Storage} from '../storage/storage.ts'
import type {TransactionLog} from '../storage/transaction-log.ts'
import type {CommitListener, LakeDocument, Perspective, TransactionHook, WebhookTarget} from './types.ts'

/** The author of a write that names none: the lake has no accounts. */
export const defaultAuthor = 'local-editor'

export type LakeOptions = {
  /** The folder that holds all data. A second writer is refused with `FolderLockedError`. */
  dir: string
  /** Reads beside a running lake, without its lock. */
  readOnly?: boolean
  projectId?: string
  dataset?: string
  /** Gets a signed call for every published change, from an outbox that survives a kill. */
  webhook?: WebhookTarget
  /** Gets failures of listeners and webhook calls. By default they become warnings of the process. */
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
  /** Identifies this data. Part of every event id. */
  readonly lakeId: string
  readonly log: TransactionLog
  query(options: QueryOptions): QueryRun
  /** Returns the documents that a perspective shows, indexed. */
  view(perspective: Perspective): View
  /** Returns a stored document, or undefined. Do not change it: it is the one in memory. */
  doc(id: string): LakeDocument | undefined
  mutate(body: unknown, options?: MutateOptions): MutateResult
  actions(body: unknown, options?: {author?: string}): {transactionId: string}
  keyValues: Pick<Storage, 'readKeyValue' | 'writeKeyValue'>
  /** Adds a hook that runs inside the SQLite transaction of every commit. Returns the function that removes it. */
  onTransaction(hook: TransactionHook): () => void
  /** Adds a listener that is called after every commit is durable, in order. Returns the function that removes it. */
  afterCommit(listener: CommitListener): () => void
  listenerCount(): number
  /** The database, for further tables like the webhook outbox. Documents are written by `mutate` and `actions` alone. */
  storage: Storage
  latestSeq(): number
  /** Refuses further writes at once. */
  close(): Promise<void>
}
