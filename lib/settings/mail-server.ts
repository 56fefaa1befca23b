import {isIP} from 'node:net'
import {readServerAddress} from './server-address.ts'

export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte. Else the connection is encrypted after the greeting. */
  isSecure: boolean
  login: {user: string; pass: string} | undefined
}

const LIKE = 'smtps://user:password@mail.your-clinic.org:465'

/**
 * The mail server that `SMTP_URL` names, or why it names none. A login may be left out where the server asks for none.
 */
export function readMailServer(text: string): {ok: true; server: MailServer} | {ok: false; problem: string} {
  const read = readServerAddress(text, {
    name: 'SMTP_URL',
    schemes: ['smtps', 'smtp'],
    like: LIKE,
    mayHaveUser: true,
  })
  if (!read.ok) return read
  const {scheme, user, password, hosts, path, search} = read.address
  const [{host = '', port = undefined} = {}] = hosts
  const wrong = (problem: string) => ({ok: false as const, problem})
  if ((path !== '' && path !== '/') || search) {
    return wrong(
      `must end after the host or its port, like ${LIKE}. A / in the password is written as %2F, a ? as %3F`,
    )
  }
  if (!user !== !password) {
    return wrong(
      `must have both a user and a password, like ${LIKE}, or neither for a server that asks for none`,
    )
  }
  if (!user && !/[.:]/.test(host) && host !== 'localhost') {
    return wrong(
      'names a host without a dot, and no user. Was it cut at a #? In .env put the value in quotes, and write # in a password as %23: SMTP_URL="…"',
    )
  }
  const isSecure = scheme === 'smtps'
  if (isSecure && (port === 587 || port === 25)) {
    return wrong(`must begin with smtp:// for port ${port}, which starts to encrypt after the greeting`)
  }
  if (!isSecure && port === 465)
    return wrong('must begin with smtps:// for port 465, which is encrypted at once')
  return {
    ok: true,
    server: {
      host,
      port: port ?? (isSecure ? 465 : 587),
      isSecure,
      login: user ? {user, pass: password} : undefined,
    },
  }
}

/** Throws when the text names no mail server. Boot has refused such a one. */
export function mailServerOf(text: string): MailServer {
  const read = readMailServer(text)
  if (!read.ok) throw new Error(`SMTP_URL ${read.problem}`)
  return read.server
}

/** The name that a certificate must have. Empty for an IP address. */
export function serverNameOf({host}: MailServer): string {
  return isIP(host) ? '' : host
}
