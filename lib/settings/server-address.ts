import {isIPv4, isIPv6} from 'node:net'
import {domainToASCII} from 'node:url'

/** The parts of an address, decoded. A host in other scripts is in its ASCII form, an IPv6 address without brackets. */
export type ServerAddress = {
  scheme: string
  user: string
  password: string
  hosts: {host: string; port: number | undefined}[]
  path: string
  search: string
}

export type ReadAddress = {ok: true; address: ServerAddress} | {ok: false; problem: string}

type Rules = {
  /** The setting, for the example of how to quote. */
  name: string
  schemes: readonly string[]
  /** An example of a right value. */
  like: string
  /** Whether a user and a password may stand before the host. */
  mayHaveUser: boolean
  /** Whether several hosts may be named, with commas between them. */
  mayHaveHosts?: boolean
}

/**
 * Reads an address as the programs do that call it, and refuses what two of them could read as two: `URL` alone takes
 * `smtps://user:12#34@mail.example` for the host `user`. A problem never quotes the value, which may hold a password.
 */
export function readServerAddress(text: string, rules: Rules): ReadAddress {
  const {name, schemes, like, mayHaveUser, mayHaveHosts = false} = rules
  const wrong = (problem: string): ReadAddress => ({ok: false, problem})
  if (/^["'`“”‘’]|["'`“”‘’]$/.test(text)) {
    return wrong(
      `holds a quotation mark as a part of the value. In .env quotes come in pairs (${name}="…"); other programs want none`,
    )
  }
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return wrong('holds a space or a character that cannot be seen')
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(text)
  const [, scheme = '', authority = '', path = '', search = '', fragment] = parts ?? []
  if (!schemes.includes(scheme.toLowerCase())) return wrong(`must be like ${like}`)
  const mark = mayHaveUser ? encodeIt(name) : `must be like ${like}, without a # or a user`
  if (fragment !== undefined || (!mayHaveUser && authority.includes('@'))) return wrong(mark)
  const at = authority.lastIndexOf('@')
  const login = authority.slice(0, Math.max(at, 0))
  if (mayHaveUser && `${login}${path}${search}`.includes('@')) return wrong(mark)
  if (!mayHaveUser && text.includes('\\')) return wrong(`must be like ${like}`)
  const credentials = readLogin(login)
  if (!credentials) return wrong(mark)
  const named = authority.slice(at + 1)
  const hosts = (mayHaveHosts ? named.split(',') : [named]).map(readHost)
  const problem = hosts.find((host) => typeof host === 'string')
  if (problem) return wrong(`${problem}: it must be like ${like}${mayHaveUser ? `. Else it ${mark}` : ''}`)
  const read = hosts.filter((host) => typeof host !== 'string')
  return {ok: true, address: {scheme: scheme.toLowerCase(), ...credentials, hosts: read, path, search}}
}

function encodeIt(name: string): string {
  return `has a user or a password with a character that means something else in an address. Write # as %23, @ as %40, : as %3A, / as %2F, ? as %3F and % as %25, and in .env put the whole value in quotes: ${name}="…"`
}

/** Returns undefined if it cannot be decoded. */
function readLogin(login: string): {user: string; password: string} | undefined {
  const colon = login.indexOf(':')
  const [user, password] = colon < 0 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)]
  try {
    const decoded = {user: decodeURIComponent(user), password: decodeURIComponent(password)}
    return /\p{Cc}/u.test(decoded.user + decoded.password) ? undefined : decoded
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i

/** Returns the name in ASCII, or undefined if DNS cannot hold it. */
export function readHostName(text: string): string | undefined {
  // Percent codes would be decoded, other scripts' full stops taken for dots, and curly quotes for letters.
  if (/[^\p{L}\p{M}\p{N}._-]/u.test(text)) return undefined
  const ascii = domainToASCII(text)
  const labels = ascii.split('.')
  // `domainToASCII` takes `1.2.3` for `1.2.0.3`.
  if (/^(?:0x[\da-f]*|\d+)$/i.test(labels.at(-1) ?? '')) {
    return isIPv4(text) && text !== '0.0.0.0' ? text : undefined
  }
  return ascii.length <= 253 && labels.every((label) => LABEL.test(label)) ? ascii : undefined
}

function readHost(text: string): {host: string; port: number | undefined} | string {
  const [, inBrackets, plain = '', port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/.exec(text) ?? []
  const host = inBrackets === undefined ? readHostName(plain) : isIPv6(inBrackets) ? inBrackets : undefined
  if (host === undefined) return 'names no host that can be found'
  if (port === undefined) return {host, port}
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0
  return number >= 1 && number <= 65_535 ? {host, port: number} : 'names no port from 1 to 65535'
}

/** Whether a host can only be reached from this machine or its own network. */
export function isPrivateHost(host: string): boolean {
  return (
    !/[.:]/.test(host) ||
    /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\./.test(host) ||
    /^(?:::1$|f[cd]|fe80:)/i.test(host) ||
    /\.(?:internal|local|localhost|lan)$/i.test(host)
  )
}
