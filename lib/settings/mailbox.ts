import {readHostName} from './server-address.ts'

export type ReadMailbox = {ok: true; mailbox: string} | {ok: false; problem: string}

/** The part before the @ that every mail server takes: no quotes, no two dots in a row, no other script. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

/** One address, of a domain that can be in DNS. Domains of other scripts come back as DNS has them. */
export function readMailbox(text: string): ReadMailbox {
  const wrong = (problem: string): ReadMailbox => ({ok: false, problem})
  if (/^["'`“”‘’]|["'`“”‘’]$/.test(text))
    return wrong('holds a quotation mark as a part of the value: leave it out')
  if (/[<>]/.test(text)) return wrong('must be the email address alone, without a name and without < >')
  if (/^mailto:/i.test(text)) return wrong('must be the email address alone, without mailto:')
  if (/[,;\s\p{Cc}\p{Cf}]/u.test(text)) {
    return wrong('must be one email address, without spaces. For several people set up a group address')
  }
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = at < 0 ? undefined : readHostName(text.slice(at + 1))
  if (local.length > 64 || !LOCAL_PART.test(local)) {
    return wrong('must be one email address, with plain letters and one @, like website@your-clinic.org')
  }
  if (!domain?.includes('.') || !/\.[a-z][a-z0-9-]*$/.test(domain) || domain.length > 190) {
    return wrong('must end in a domain after the @, like website@your-clinic.org')
  }
  return {ok: true, mailbox: `${local}@${domain}`}
}

/** A name in front of the address that mail programs read as one name: signs with a meaning stand in quotes. */
const NAME = /^(?:"[^"\\\p{Cc}\p{Cf}<>]*"|[^",;:@()<>[\]\\\p{Cc}\p{Cf}]*)$/u

/** An address, or a name and an address: `Website <website@your-clinic.org>`. */
export function readSender(text: string): ReadMailbox {
  const [, name = '', inner] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? []
  if (inner === undefined) {
    return /[<>]/.test(text)
      ? {
          ok: false,
          problem: 'must be an address, or a name and an address, like Website <website@your-clinic.org>',
        }
      : readMailbox(text)
  }
  if (!NAME.test(name.trim())) {
    return {
      ok: false,
      problem:
        'has a name with a sign that means something in addresses. Leave the sign out, like Website <website@your-clinic.org>',
    }
  }
  const read = readMailbox(inner)
  if (!read.ok) return read
  return {ok: true, mailbox: `${name.trim()} <${read.mailbox}>`.trim()}
}

/** The domain of a mailbox or a sender that was read before. */
export function domainOf(mailbox: string): string {
  return mailbox
    .slice(mailbox.lastIndexOf('@') + 1)
    .replace(/>$/, '')
    .toLowerCase()
}
