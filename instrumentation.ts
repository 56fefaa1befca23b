import type {Instrumentation} from 'next'

/** Runs once in every server process, before the first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the bundler replaces it, and drops the branch for other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const {boot} = await import('./lib/server/boot.ts')
    boot()
  }
}

/** The class of the error and the pattern of the route: a message or an address may quote a patient. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, {routePath}) => {
  const {errorName, log} = await import('./lib/log.ts')
  log('page.failed', {error: errorName(error), route: routePath})
}
