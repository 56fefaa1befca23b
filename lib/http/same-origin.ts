/**
 * Whether a form post comes from a page of this site. Browsers write these headers themselves; a page elsewhere
 * cannot change them. What says nothing about its origin is refused.
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  // `none` is the patient's own doing, such as a reloaded page. `same-site` is another host of the same domain.
  if (site !== null && site !== 'same-origin' && site !== 'none') return false

  const origin = headers.get('origin')
  if (origin === null) return site !== null
  return origin === new URL(siteUrl).origin || hostOf(origin) === headers.get('host')
}

/** Undefined for `null`, which browsers send from sandboxed frames, and for anything that is no web address. */
function hostOf(origin: string): string | undefined {
  const url = URL.parse(origin)
  return url?.protocol.startsWith('http') && url.origin === origin ? url.host : undefined
}
