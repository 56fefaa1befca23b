import {setTimeout as sleep} from 'node:timers/promises'
import {buildProblem} from '../build/build-settings.ts'
import {keptIndex} from '../content/search/index/kept-index.ts'
import {followOtherSites} from '../freshness/follow-other-sites.ts'
import {startReconcileWorker} from '../freshness/reconcile/reconcile-worker.ts'
import {errorName, log} from '../log.ts'
import {isOwnWork} from '../process/own-work.ts'
import {env, isBuilding, isDevelopment, isWithoutDisk} from '../settings/env.ts'
import {site} from '../site.ts'
import {quietNext} from './quiet-next.ts'
import {startViewWriter} from './views/kept-views.ts'
import {warnOfReviews} from './warn-of-reviews.ts'

/** Less than the 10 s after which container hosts kill a process. */
const DRAIN_MS = 8_000

/**
 * Starts what runs beside the pages. Ends the process with one message if the settings need attention.
 * @param finishRequests - resolves when all that the site was asked is answered. A serverless host sees to that itself
 */
export function boot(finishRequests: () => Promise<void> = async () => {}): void {
  if (isBuilding()) return
  try {
    env()
  } catch (error) {
    stopWith(error instanceof Error ? error.message : String(error))
  }
  // In demo mode `npm start` builds again by itself, and tests run one build at many addresses.
  if (env().APP_ENV === 'live' && !isDevelopment() && !isWithoutDisk()) {
    const problem = buildProblem(env().NEXT_DIST_DIR ?? '.next', env())
    if (problem) stopWith(problem)
  }
  if (!isDevelopment()) {
    quietNext()
    startReconcileWorker({everySeconds: env().CONTENT_CHECK_SECONDS})
    followOtherSites()
    if (env().APP_ENV === 'live') void warnOfReviews()
    // Nobody who searches shall wait for the index. If it cannot be made now, the first search makes it.
    keptIndex()
      .read()
      .catch(() => {})
  }
  const worker = site.startWorker()
  const writeViews = startViewWriter(site.store)
  const leave = (code: number) => void finish(worker, () => finishRequests().then(writeViews), code)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leave(0))
  site.startRecovery((message) => {
    process.stderr.write(`\n${message}\n\n`)
    leave(1)
  })
  const fail = (error: unknown) => {
    log('site.failed', {error: errorName(error)})
    leave(1)
  }
  // Next would go on with whatever is left.
  process.on('uncaughtException', fail)
  // A promise that nobody waited for leaves a worker that nobody knows the state of. Elsewhere Next logs it: pages begin
  // questions whose answers they may not need after all, and a visitor who hangs up must not be able to end the site.
  process.on('unhandledRejection', (reason) => {
    if (isOwnWork()) fail(reason)
  })
}

function stopWith(message: string): never {
  process.stderr.write(`\n${message}\n\n`)
  process.exit(1)
}

type Stoppable = {stop: () => Promise<void>}

/**
 * Answers what was asked, and lets deliveries that are under way finish. What is cut off is safe in the store and is
 * sent again later.
 */
async function finish(worker: Stoppable, finishRequests: () => Promise<void>, code: number): Promise<void> {
  await Promise.race([Promise.all([finishRequests(), worker.stop()]), sleep(DRAIN_MS)])
  log('site.stopped')
  process.exit(code)
}
