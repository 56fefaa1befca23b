import {revalidateTag} from 'next/cache'
import {after} from 'next/server'
import {markStale} from '@/lib/freshness/mark-stale'
import {wakeReconcileWorker} from '@/lib/freshness/reconcile/reconcile-worker'
import {renewPages} from '@/lib/freshness/render/renew-pages'
import {warmPages} from '@/lib/freshness/render/warm-pages'
import {createChangeThrottle} from '@/lib/freshness/webhook/change-throttle'
import {readContentChange} from '@/lib/freshness/webhook/content-change'
import {followQuestion} from '@/lib/freshness/webhook/follow-question'
import {createRefusalLog} from '@/lib/freshness/webhook/log-refusals'
import {createReplayGuard} from '@/lib/freshness/webhook/replay-guard'
import {staleAfter} from '@/lib/freshness/webhook/stale-after'
import {onceInProcess} from '@/lib/process/once-in-process'
import {readBodyInTime} from '@/lib/server/http/read-body-in-time'
import {env, hasCacheHandler} from '@/lib/settings/env'

const MAX_BODY_BYTES = 64 * 1024
const BODY_WITHIN_MS = 5_000

const replays = onceInProcess('webhook-replays', () => createReplayGuard())
const refusals = onceInProcess('webhook-refusals', () => createRefusalLog('content-webhook.refused'))
const throttle = onceInProcess('change-throttle', () => createChangeThrottle({passOn: renewPages}))

/**
 * Called by Sanity, or by the embedded lake, for every publish, unpublish and delete. Nothing a stranger sends makes it
 * fail: senders repeat what was answered with 5xx.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBodyInTime(request, MAX_BODY_BYTES, BODY_WITHIN_MS)
  if (!body.ok) return refuse(body.status, body.reason)

  const result = await readContentChange(body.text, request.headers, env().SANITY_WEBHOOK_SECRET)
  if (!result.ok) return refuse(result.status, result.reason)

  const keys = [result.signature, request.headers.get('idempotency-key') ?? ''].filter(Boolean)
  if (replays().hasSeen(keys)) return Response.json({repeated: true})
  replays().note(keys)

  const stale = staleAfter(result.change)
  if (!hasCacheHandler()) {
    // `max` keeps the last good page while the new one is made: a CMS that is down must not empty the site.
    for (const tag of stale.tags) revalidateTag(tag, 'max')
    return Response.json({revalidated: stale.tags})
  }
  const now = throttle().receive(stale)
  await markStale(now)
  if (now.paths.length > 0) after(() => warmPages(now.paths))
  if (now.tags.length > 0) after(() => followQuestion(result.change))
  wakeReconcileWorker()
  return Response.json({revalidated: now.tags})
}

function refuse(status: number, error: string): Response {
  refusals().note(status)
  return Response.json({error}, {status})
}
