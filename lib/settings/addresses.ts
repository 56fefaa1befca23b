import {z} from 'zod'
import {readMailServer} from './mail-server.ts'
import {type ReadMailbox, readMailbox, readSender} from './mailbox.ts'
import {readServerAddress} from './server-address.ts'

/** A web address without anything after the host, as `URL` writes it. */
export function origin(name: string, like: string, whenMissing = '') {
  return z
    .string(whenMissing && `is missing. ${whenMissing}`)
    .trim()
    .transform((text, context) => {
      const read = readServerAddress(text, {name, schemes: ['https', 'http'], like, mayHaveUser: false})
      if (!read.ok) return refuse(context, read.problem)
      const {path, search} = read.address
      if ((path !== '' && path !== '/') || search) {
        return refuse(context, `must be a web address without a path, like ${like}`)
      }
      return new URL(text).origin
    })
}

/** A web address that a message is posted to. */
export function webhook(name: string) {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const like = 'https://chat.your-clinic.org/hooks/x'
      const read = readServerAddress(text, {name, schemes: ['https', 'http'], like, mayHaveUser: false})
      return read.ok ? new URL(text).href : refuse(context, read.problem)
    })
}

const SSL_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']

export function databaseAddress() {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const like = 'postgres://user:password@host:5432/database'
      const read = readServerAddress(text, {
        name: 'DATABASE_URL',
        schemes: ['postgres', 'postgresql'],
        like,
        mayHaveUser: true,
        mayHaveHosts: true,
      })
      if (!read.ok) {
        return refuse(
          context,
          read.problem.replace('must be like', 'must be the address of a Postgres database, like'),
        )
      }
      const {user, password, path, search, hosts} = read.address
      if (!user && password) return refuse(context, `must have a user where it has a password, like ${like}`)
      if (!/^\/[^/]+$/.test(path))
        return refuse(context, `must end in the name of the database, like ${like}`)
      // The client cuts it at its first colon.
      if (hosts.some(({host}) => host.includes(':'))) {
        return refuse(context, 'must have a host name, or an IPv4 address, in place of the IPv6 address')
      }
      const mode = new URLSearchParams(search).get('sslmode')
      if (mode !== null && !SSL_MODES.includes(mode)) {
        return refuse(context, `must have one of these as sslmode: ${SSL_MODES.join(', ')}`)
      }
      return text
    })
}

export function mailServer() {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const read = readMailServer(text)
      return read.ok ? text : refuse(context, read.problem)
    })
}

export function mailbox(whenMissing = '') {
  return mailText(whenMissing, readMailbox)
}

export function sender(whenMissing = '') {
  return mailText(whenMissing, readSender)
}

function mailText(whenMissing: string, read: (text: string) => ReadMailbox) {
  return z
    .string(whenMissing && `is missing. ${whenMissing}`)
    .trim()
    .transform((text, context) => {
      const found = read(text)
      return found.ok ? found.mailbox : refuse(context, found.problem)
    })
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({code: 'custom', message})
  return z.NEVER
}
