import {createLakeAssets} from '../assets/lake-assets.ts'
import type {Lake} from '../core/lake.ts'
import {lakeEndpoints} from '../endpoints/lake-endpoints.ts'
import {createRouter} from './router.ts'

/** `resolveFetch` is called for every request, so the function is made once per lake. */
const fetches = new WeakMap<Lake, typeof fetch>()

/**
 * Answers requests without a server: `createClient({resolveFetch: () => lakeFetch(lake)})`.
 * The base address only goes into the `url` of uploaded assets.
 */
export function lakeFetch(lake: Lake, baseUrl = 'http://127.0.0.1:3001'): typeof fetch {
  const known = fetches.get(lake)
  if (known) return known
  const endpoints = lakeEndpoints(createLakeAssets(lake, {baseUrl}))
  const route = createRouter(lake, endpoints, (error) => process.emitWarning(String(error)))
  const fetchFromLake: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const response = await route(request)
    request.signal.throwIfAborted()
    return response
  }
  fetches.set(lake, fetchFromLake)
  return fetchFromLake
}
