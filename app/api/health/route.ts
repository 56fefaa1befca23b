import {hasContentTrouble} from '@/lib/freshness/has-content-trouble'
import {checkHealth} from '@/lib/outbox/alarms/health'
import {journalOfSite} from '@/lib/outbox/journal/journal-of-site'
import {upkeepProblems} from '@/lib/outbox/move/upkeep'
import {runningWorker} from '@/lib/outbox/run/worker'
import {senderOfSite} from '@/lib/outbox/send/delivery-of-site'
import {requestStoreOfSite} from '@/lib/outbox/store/request-store-of-site'
import {isBearer} from '@/lib/server/http/is-bearer'
import {env} from '@/lib/settings/env'

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
