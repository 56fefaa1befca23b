import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'

/** Writes a secret into the lake as the Studio does. Answers with the address that the Studio opens. */
export async function previewLink(lake: SanityClient, pathname: string): Promise<string> {
  const secret = randomUUID()
  const _id = `drafts.${randomUUID()}`
  await lake
    .transaction()
    .createOrReplace({_id, _type: 'sanity.previewUrlSecret'})
    .patch(_id, {
      set: {secret, source: 'sanity/presentation', studioUrl: 'http://localhost/studio', userId: 'a'},
    })
    .commit()
  const search = new URLSearchParams({
    'sanity-preview-secret': secret,
    'sanity-preview-perspective': 'drafts',
    'sanity-preview-pathname': pathname,
  })
  return `/api/draft-mode/enable?${search}`
}

/** The `Cookie` header of a member of staff who opened the preview. */
export async function draftCookies(site: string, lake: SanityClient): Promise<string> {
  const response = await fetch(new URL(await previewLink(lake, '/'), site), {redirect: 'manual'})
  if (response.status !== 307) throw new Error(`The preview answered with ${response.status}.`)
  return cookiesIn(response)
}

export function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
