import {errorName, log} from '../../log.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {env, isWithoutDisk} from '../../settings/env.ts'
import {openSharedTagLog, type SharedTagLog} from './shared-tag-log.ts'
import type {StaleContent} from './stale-content-table.ts'

const shared = onceInProcess('shared-tag-log', (): {log?: SharedTagLog} => ({}))

/**
 * Begins to share stale content with the other sites on the same database. Does nothing without a database. While the
 * database is down the pages go on, and the reconcile pass finds what other sites change.
 */
export function listenToOtherSites(onChange: (change: StaleContent) => void): void {
  const {DATABASE_URL, DATABASE_POOLER} = env()
  // Where processes sleep between requests, each would hold connections that it does not hear on.
  if (!DATABASE_URL || isWithoutDisk()) return
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
