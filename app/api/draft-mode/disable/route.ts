import {previewPath} from '@/lib/draft/preview-path'
import {isSameOrigin} from '@/lib/server/policy/same-origin'
import {env} from '@/lib/settings/env'
import {leaveDraftMode} from '../draft-cookies'

/** The button of the banner. Goes back to the page it was pressed on, which then shows what patients read. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().SITE_URL)) {
    return new Response('The request did not come from a page of this site.', {
      status: 403,
      headers: {'cache-control': 'no-store'},
    })
  }
  await leaveDraftMode()
  const page = URL.parse(request.headers.get('referer') ?? '')?.pathname
  return new Response(null, {
    status: 303,
    headers: {location: previewPath(page), 'cache-control': 'no-store'},
  })
}
