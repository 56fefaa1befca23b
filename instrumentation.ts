import type {Instrumentation} from 'next'

/** Next calls it once in every server process. Our own server has booted by then: other hosts, such as Vercel, have not. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the bundler replaces it, and drops the branch for other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const {ownServer} = await import('./lib/server/own-server.ts')
    if (ownServer().isRunning) return
    const {boot} = await import('./lib/server/boot.ts')
    boot()
  }
}

/** The class of the error and the pattern of the route: a message or an address may quote a patient. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, {routePath}) => {
  const {errorName, log} = await import('./lib/log.ts')
  log('page.failed', {error: errorName(error), route: routePath})
}
