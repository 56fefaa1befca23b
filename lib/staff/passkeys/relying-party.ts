/**
 * A passkey belongs to one host, and a browser offers it there alone: a page that imitates the desk gets none. In the demo
 * that host is `localhost`, and the site's other names on this machine have none.
 */
export function relyingParty(siteUrl: string) {
  const {hostname, origin} = new URL(siteUrl)
  return {id: hostname, origin}
}
