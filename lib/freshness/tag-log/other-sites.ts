import {errorName, log} from '../../log.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {env} from '../../settings/env.ts'
import {openSharedTagLog, type SharedTagLog} from './shared-tag-log.ts'
import type {StaleContent} from './stale-content-table.ts'

const shared = onceInProcess('shared-tag-log', (): {log?: SharedTagLog} => ({}))

/**
 * Begins to share stale content with the other sites on the same database. Does nothing without a database. While it is
 * down, the pages go on, and what other sites change is found by the reconcile pass.
 */
export function listenToOtherSites(onChange: (change: StaleContent) => void): void {
  const {DATABASE_URL, DATABASE_POOLER} = env()
  if (!DATABASE_URL) return
  shared().log ??= openSharedTagLog({
    database: {url: DATABASE_URL, isDirect: DATABASE_POOLER !== 'true'},
    onChange,
    onTrouble: (error) =>
      error === undefined ? log('tags.shared') : log('tags.not-shared', {error: errorName(error)}),
  })
}

export function tellOtherSites(change: StaleContent): void {
  shared().log?.add(change)
}
