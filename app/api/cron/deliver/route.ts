import {errorName, log} from '@/lib/log'
import {isBearer} from '@/lib/server/http/is-bearer'
import {env} from '@/lib/settings/env'
import {site} from '@/lib/site'

/** Hosts end a function after a minute or so: start nothing after this, and let a send that has begun finish. */
const BUDGET_MS = 25_000

export const maxDuration = 60

/** Delivers what is due, for hosts where no worker runs between requests. Called by a clock, such as Vercel's. */
async function deliver(request: Request): Promise<Response> {
  if (!isBearer(request.headers, env().CRON_SECRET)) return answer(401, {error: 'The secret does not match.'})
  try {
    return answer(200, {tried: await site.drainOnce(BUDGET_MS)})
  } catch (error) {
    log('delivery.interrupted', {error: errorName(error)})
    return answer(503, {error: 'The store does not answer.'})
  }
}

export {deliver as GET, deliver as POST}

function answer(status: number, body: object): Response {
  return Response.json(body, {status, headers: {'cache-control': 'no-store'}})
}
