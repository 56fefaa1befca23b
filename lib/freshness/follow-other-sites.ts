import {errorName, log} from '../log.ts'
import {markStaleHere} from './mark-stale.ts'
import {wakeReconcileWorker} from './reconcile/reconcile-worker.ts'
import {warmPages} from './render/warm-pages.ts'
import {listenToOtherSites} from './tag-log/other-sites.ts'
import type {StaleContent} from './tag-log/stale-content-table.ts'
import {isContentTag} from './tags.ts'

/** Does for each change that another site on the same database heard of what that site's webhook did for its own pages. */
export function followOtherSites(): void {
  listenToOtherSites((change) => {
    takeOver(change).catch((error: unknown) => log('content.not-followed', {error: errorName(error)}))
  })
}

async function takeOver({tags, paths}: StaleContent): Promise<void> {
  await markStaleHere(tags.filter(isContentTag))
  wakeReconcileWorker()
  // Never another host, whatever stands in the table.
  await warmPages(paths.filter((path) => /^\/(?!\/)/.test(path)))
}
