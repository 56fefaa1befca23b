const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * The origins under which a browser reaches the site: that of `SITE_URL` alone. On the machine itself, where the demo
 * runs, its three names are one site. What a request says of its host decides nothing.
 */
export function siteOrigins(siteUrl: string): ReadonlySet<string> {
  const {protocol, hostname, port, origin} = new URL(siteUrl)
  if (!LOOPBACK.includes(hostname)) return new Set([origin])
  return new Set(LOOPBACK.map((name) => new URL(`${protocol}//${name}${port && `:${port}`}`).origin))
}
