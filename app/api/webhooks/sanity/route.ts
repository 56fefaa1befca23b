import {revalidateTag} from 'next/cache'
import {after} from 'next/server'
import {contentState} from '@/lib/cms/content-state'
import {wakeContentWorker} from '@/lib/freshness/content-worker'
import {warmPages} from '@/lib/freshness/render/warm-pages'
import {readContentNews} from '@/lib/freshness/webhook/content-news'
import {followQuestion} from '@/lib/freshness/webhook/follow-question'
import {newsDesk} from '@/lib/freshness/webhook/news-desk-of-site'
import {takeNews} from '@/lib/freshness/webhook/take-news'
import {readBodyInTime} from '@/lib/server/http/read-body-in-time'
import {env} from '@/lib/settings/env'

const MAX_BODY_BYTES = 64 * 1024
const BODY_WITHIN_MS = 5_000

/**
 * Called by Sanity, or by the embedded lake, for every publish, unpublish and delete, and by this site for what it
 * found itself. Nothing a stranger sends makes it fail: senders repeat what was answered with 5xx.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBodyInTime(request, MAX_BODY_BYTES, BODY_WITHIN_MS)
  if (!body.ok) return refuse(body.status, body.reason)

  const result = await readContentNews(body.text, request.headers, env().SANITY_WEBHOOK_SECRET)
  if (!result.ok) return refuse(result.status, result.reason)

  const {webhooks} = contentState()
  const keys = [result.signature, request.headers.get('idempotency-key') ?? ''].filter(Boolean)
  if (webhooks.hasSeen(keys)) return Response.json({repeated: true})
  webhooks.note(keys)

  const isOwn = 'tags' in result.news
  const news = isOwn ? takeNews(result.news) : newsDesk().receive(takeNews(result.news))
  // `max` keeps the last good page while the new one is made: a CMS that is down must not empty the site.
  for (const tag of news.tags) revalidateTag(tag, 'max')
  if (news.paths.length > 0) after(() => warmPages(news.paths))
  if (!isOwn) {
    if (news.tags.length > 0) after(() => followQuestion(result.news))
    wakeContentWorker()
  }
  return Response.json({revalidated: news.tags})
}

function refuse(status: number, error: string): Response {
  contentState().refusedWebhooks.note(status)
  return Response.json({error}, {status})
}
