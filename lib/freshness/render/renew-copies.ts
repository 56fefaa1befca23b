import {env} from '../../settings/env.ts'

const WITHIN_MS = 10_000
/** The front server keeps one copy of a page for each of them: see `$encoding` in nginx.conf. */
const ENCODINGS = ['br', 'gzip', 'identity']

/** Has the front server ask for a page again, so that its copies become the new page. Without one, does nothing. */
export async function renewCopies(path: string): Promise<void> {
  const front = env().FRONT_URL
  if (!front) return
  await Promise.all(ENCODINGS.map((encoding) => renewCopy(new URL(path, front), encoding)))
}

async function renewCopy(page: URL, encoding: string): Promise<void> {
  const response = await fetch(page, {
    headers: {'accept-encoding': encoding},
    signal: AbortSignal.timeout(WITHIN_MS),
    cache: 'no-store',
    redirect: 'manual',
  })
  // Read to its end: what is cut off is not kept.
  await response.arrayBuffer()
}
