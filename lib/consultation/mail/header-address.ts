import {domainToASCII} from 'node:url'

/**
 * An address for a mail header, where the provider refuses the whole message over a doubtful one. Returns undefined for rare
 * forms.
 */
export function toHeaderAddress(email: string): string | undefined {
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  const domain = domainToASCII(email.slice(at + 1))
  const isPlain = /^[\w+%'-]+(?:\.[\w+%'-]+)*$/.test(local) && /\.[a-z][a-z0-9-]+$/.test(domain)
  return isPlain && local.length <= 64 ? `${local}@${domain}` : undefined
}
