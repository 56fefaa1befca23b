import {setTimeout as sleep} from 'node:timers/promises'
import {unprintablePages} from '../../content/unprintable-pages.ts'
import {errorName, log} from '../../log.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {env} from '../../settings/env.ts'
import {renewCopies} from './renew-copies.ts'
import {createWarmQueue, type Turn} from './warm-queue.ts'

const ANSWER_WITHIN_MS = 10_000
/** The first wait for a render in the background; each further wait is twice as long. */
const LOOK_AGAIN_MS = 40
const LOOKS = 8

const queue = onceInProcess('warm-queue', () => createWarmQueue())

/**
 * Asks this very server for the pages, which makes it render the stale ones before a visitor comes. Returns whether all
 * of them are fresh now; one that is not is rendered at its next visit.
 */
export function warmPages(paths: readonly string[], turn?: Turn): Promise<boolean> {
  return queue().add(paths, warmPage, turn)
}

async function warmPage(path: string): Promise<boolean> {
  try {
    if (!(await renderAgain(path))) return false
  } catch (error) {
    log('page.not-warmed', {error: errorName(error)})
    return false
  }
  try {
    await renewCopies(path)
  } catch (error) {
    // The front server keeps a copy for a minute at most.
    log('page.not-renewed', {error: errorName(error)})
  }
  return true
}

async function renderAgain(path: string): Promise<boolean> {
  unprintablePages().delete(path)
  for (let look = 0; look < LOOKS; look++) {
    const response = await fetch(new URL(path, `http://127.0.0.1:${env().PORT}`), {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      cache: 'no-store',
      redirect: 'manual',
    })
    await response.body?.cancel()
    // The next change of its document has it rendered again.
    if (unprintablePages().has(path)) return true
    if (response.status >= 500) return false
    // The first stale answer starts the render.
    if (response.headers.get('x-nextjs-cache') !== 'STALE') return true
    await sleep(LOOK_AGAIN_MS * 2 ** look)
  }
  return false
}
