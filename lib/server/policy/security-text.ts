import {isEmail} from '../../consultation/form/contact/email-address.ts'

/** How long the file promises to be right. It is written anew every day. */
const VALID_FOR_MS = 180 * 24 * 60 * 60 * 1000

/** Where to report a weakness of the site (RFC 9116): to the clinic's address, or where the site says how to reach it. */
export function securityText(site: {url: string; email: string | null; now: number}): string {
  const home = new URL('/', site.url).href
  const contact = site.email && isEmail(site.email) ? `mailto:${site.email}` : home
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(site.now + VALID_FOR_MS).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', site.url).href}`,
    '',
  ].join('\n')
}
