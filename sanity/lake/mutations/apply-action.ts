import type {LakeDocument} from '../core/types.ts'
import {isRecord} from '../json/is-record.ts'
import {malformed, type Step} from './action-step.ts'
import {documentActions} from './document-actions.ts'
import type {PendingTransaction} from './pending-transaction.ts'
import {releaseActions} from './release-actions.ts'
import {versionActions} from './version-actions.ts'

const handlers = new Map<unknown, (step: Step) => void>([
  ...named('sanity.action.document', documentActions),
  ...named('sanity.action.document.version', versionActions),
  ...named('sanity.action.release', releaseActions),
])

/** Applies one action of a request. Throws a `LakeError` that names its place. */
export function applyAction(
  transaction: PendingTransaction,
  action: unknown,
  index: number,
  lastRevision: (id: string) => LakeDocument | undefined,
): void {
  if (!isRecord(action)) throw malformed(index, 'An action must be an object')
  const handler = handlers.get(action.actionType)
  if (!handler) throw malformed(index, `Action "${String(action.actionType)}" is not supported`)
  handler({transaction, action, index, lastRevision})
}

function named(
  prefix: string,
  actions: Record<string, (step: Step) => void>,
): [string, (step: Step) => void][] {
  return Object.entries(actions).map(([name, handler]) => [`${prefix}.${name}`, handler])
}
