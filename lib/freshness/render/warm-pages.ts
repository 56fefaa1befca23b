import {setTimeout as sleep} from 'node:timers/promises'
import {contentState} from '../../cms/content-state.ts'
import {errorName, log} from '../../log.ts'
import {env} from '../../settings/env.ts'
import {renewCopies} from './renew-copies.ts'

const ANSWER_WITHIN_MS = 10_000
/** The first wait for a render in the background; each further one is twice as long. */
const LOOK_AGAIN_MS = 40
const LOOKS = 8

/**
 * Asks this very server for the pages, which makes it render the stale ones before a visitor comes. Says whether all
 * of them are fresh now; one that is not is rendered at its next visit.
 */
export function warmPages(paths: readonly string[]): Promise<boolean> {
  return contentState().warm.add(paths, warmPage)
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
  const {unprintable} = contentState()
  unprintable.delete(path)
  for (let look = 0; look < LOOKS; look++) {
    const response = await fetch(new URL(path, `http://127.0.0.1:${env().PORT}`), {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      cache: 'no-store',
      redirect: 'manual',
    })
    await response.body?.cancel()
    // The next change of its document has it rendered again.
    if (unprintable.has(path)) return true
    if (response.status >= 500) return false
    // The first stale answer starts the render.
    if (response.headers.get('x-nextjs-cache') !== 'STALE') return true
    await sleep(LOOK_AGAIN_MS * 2 ** look)
  }
  return false
}
