import {perspectiveCookieName} from '@sanity/preview-url-secret/constants'
import {cookies, draftMode} from 'next/headers'
import {notFound} from 'next/navigation'
import {parsePerspective} from '@/lib/draft/perspective'

/**
 * Returns what this visitor may read: published content, unless Next has proof that a member of staff came from the Studio. A
 * page that asks no cookie but in that case is still made once for everybody.
 */
export async function readPerspective() {
  const {isEnabled} = await draftMode()
  return isEnabled ? parsePerspective((await cookies()).get(perspectiveCookieName)?.value) : 'published'
}

/**
 * Ends a page that found nothing to show, if it is a draft. That is sent as it is made, its metadata last, so only what
 * the page itself throws still makes it a 404; and with 200 it would pass for a page, for programs in between too.
 */
export async function notFoundInDraft(): Promise<void> {
  if ((await draftMode()).isEnabled) notFound()
}
