import {isBearer} from '@/lib/server/http/is-bearer'
import {env} from '@/lib/settings/env'
import {site} from '@/lib/site'

export const dynamic = 'force-dynamic'

/** 200 if all is well, 503 if a person should look. How many requests there are is told with the secret only. */
export async function GET(request: Request): Promise<Response> {
  const {details, ...health} = await site.health()
  const body = isBearer(request.headers, env().CRON_SECRET) ? {...health, details} : health
  return Response.json(body, {status: health.ok ? 200 : 503, headers: {'cache-control': 'no-store'}})
}
