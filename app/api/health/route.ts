import {senderOfSite} from '@/lib/consultation/delivery-of-site'
import {checkHealth} from '@/lib/consultation/health'
import {journalOfSite} from '@/lib/consultation/journal-of-site'
import {upkeepProblems} from '@/lib/consultation/move/upkeep'
import {requestStoreOfSite} from '@/lib/consultation/store/request-store-of-site'
import {runningWorker} from '@/lib/consultation/worker'
import {hasContentTrouble} from '@/lib/content/content-state'
import {env} from '@/lib/env'
import {isBearer} from '@/lib/http/is-bearer'

export const dynamic = 'force-dynamic'

/** 200 when all is well, 503 when a person should look. How many requests there are is told with the secret only. */
export async function GET(request: Request): Promise<Response> {
  const {details, ...health} = await checkHealth({
    store: requestStoreOfSite,
    worker: runningWorker,
    journal: journalOfSite,
    others: upkeepProblems,
    alerts: () => senderOfSite().alerts ?? {},
    hasContentTrouble,
  })
  const body = isBearer(request.headers, env().CRON_SECRET) ? {...health, details} : health
  return Response.json(body, {status: health.ok ? 200 : 503, headers: {'cache-control': 'no-store'}})
}
