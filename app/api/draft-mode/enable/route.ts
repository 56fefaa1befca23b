import {readPreviewLink} from '@/lib/draft/preview-link'
import {createTryLimit} from '@/lib/draft/try-limit'
import {errorName, log} from '@/lib/log'
import {onceInProcess} from '@/lib/process/once-in-process'
import {enterDraftMode} from '../draft-cookies'

const tries = onceInProcess('tries to open drafts', () => createTryLimit())

/** Opened by the Studio, with a secret that it made. By GET, because it is what a frame or a new tab shows. */
export async function GET(request: Request): Promise<Response> {
  const address = addressOf(request.headers)
  if (!tries().take(address))
    return refusal(429, 'Too many tries. Wait a minute, then open the preview again.')
  const link = await readLink(request.url)
  if (link.status !== 'good') {
    log('preview.refused', {code: link.status})
    const [status, text] = refusals[link.status]
    return refusal(status, text)
  }
  tries().giveBack(address)
  await enterDraftMode(link.perspective)
  return new Response(null, {status: 307, headers: {location: link.path, 'cache-control': 'no-store'}})
}

const refusals = {
  refused: [401, 'This link to the preview is too old. Open the preview from the Studio again.'],
  'not-set-up': [503, 'The preview needs SANITY_API_READ_TOKEN. .env.example says how to make one.'],
  unavailable: [503, 'Drafts cannot be read right now. Try again in a minute.'],
} as const

async function readLink(url: string) {
  try {
    return await readPreviewLink(url)
  } catch (error) {
    // The token is wrong, or the CMS is away.
    log('preview.failed', {error: errorName(error)})
    return {status: 'unavailable'} as const
  }
}

/** As the front server gives it; without one, as Next notes it. */
function addressOf(headers: Headers): string {
  return headers.get('x-real-ip') ?? headers.get('x-forwarded-for') ?? 'unknown'
}

function refusal(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'},
  })
}
