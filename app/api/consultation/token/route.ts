import {makeFormToken} from '@/lib/consultation/spam/form-token'
import {tokenTime} from '@/lib/consultation/spam/token-time'
import {env} from '@/lib/settings/env'
import {site} from '@/lib/site'

export const dynamic = 'force-dynamic'

/** Says when the form was first touched: the page itself is the same for everybody, and can hold no time. */
export async function GET(): Promise<Response> {
  const token = makeFormToken(env().REQUEST_KEYS, await tokenTime(site.store))
  return Response.json({token}, {headers: {'cache-control': 'no-store'}})
}
