import {siteOrigins} from './site-origins.ts'

/**
 * Whether a form post comes from a page of this site. Browsers write these headers themselves; a page elsewhere
 * cannot change them. What says nothing about its origin is refused.
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  // `none` is the patient's own doing, such as a reloaded page. `same-site` is another host of the same domain.
  if (site !== null && site !== 'same-origin' && site !== 'none') return false

  const origin = headers.get('origin')
  return origin === null ? site !== null : siteOrigins(siteUrl).has(origin)
}
