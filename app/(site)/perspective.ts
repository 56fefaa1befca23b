import {perspectiveCookieName} from '@sanity/preview-url-secret/constants'
import {cookies, draftMode} from 'next/headers'
import {parsePerspective} from '@/lib/draft/perspective'

/**
 * What this visitor may read: what is published, unless Next has proof that a member of staff came from the Studio. A
 * page that asks no cookie but in that case is still made once for everybody.
 */
export async function readPerspective() {
  const {isEnabled} = await draftMode()
  return isEnabled ? parsePerspective((await cookies()).get(perspectiveCookieName)?.value) : 'published'
}
