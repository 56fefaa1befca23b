import {createHash} from 'node:crypto'
import {createTransport} from 'nodemailer'
import {z} from 'zod'
import {mailServerOf} from '../../settings/mail-server.ts'
import type {FailureKind, SendFailure, Transport} from './transport.ts'

type Options = {url: string; timeoutMs?: number; spacingMs?: number}

const TIMEOUT_MS = 15_000
/** Many servers take one message a second without complaint. */
const SPACING_MS = 500

/**
 * A mail server. Its last word is that it took the message; whether it arrived, nobody says. A server knows no keys:
 * a try whose answer was lost may put a second copy into the mailbox, which mail programs fold into one by its
 * Message-ID.
 */
export function smtpTransport({url, timeoutMs = TIMEOUT_MS, spacingMs = SPACING_MS}: Options): Transport {
  const mailer = mailerFor(url, timeoutMs)
  return {
    name: 'smtp',
    spacingMs,
    async send({tags: _, ...email}, key) {
      try {
        const {messageId, accepted} = await mailer.sendMail({
          ...email,
          messageId: messageIdOf(key, email.from),
        })
        if (accepted.length > 0 && messageId) return {ok: true, id: messageId}
        return {ok: false, code: 'no_recipient', kind: 'refused'}
      } catch (error) {
        return toFailure(error)
      }
    },
  }
}

/** Connects, encrypts and logs in as a send would, and leaves. Undefined when the server took it all. */
export async function tryMailServer(url: string, timeoutMs = TIMEOUT_MS): Promise<SendFailure | undefined> {
  const mailer = mailerFor(url, timeoutMs)
  try {
    await mailer.verify()
    return undefined
  } catch (error) {
    return toFailure(error)
  } finally {
    mailer.close()
  }
}

function mailerFor(url: string, timeoutMs: number) {
  const {host, port, isSecure, login} = mailServerOf(url)
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host)
  return createTransport({
    host,
    port,
    secure: isSecure,
    // What patients wrote is never sent in the open.
    requireTLS: !isLoopback,
    ...(login && {auth: login}),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** The same for every try. Nothing about the request can be read from it. */
function messageIdOf(key: string, from: string): string {
  const domain = /@([\w.-]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`
}

/** What nodemailer adds to an error. */
const smtpError = z.object({
  code: z.string().catch('ESMTP'),
  /** Of the socket below, where `code` is only ESOCKET. */
  originalCode: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  syscall: z.string().optional().catch(undefined),
  timeoutType: z.string().optional().catch(undefined),
})

const NOT_CONNECTED = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])

function toFailure(error: unknown): SendFailure {
  const fields = smtpError.parse(error)
  const {code, responseCode, originalCode} = fields
  const name = [code, responseCode ?? originalCode].filter(Boolean).join(':')
  return {ok: false, code: name, kind: kindOf(fields)}
}

/** A server that wants a login, another one, or an encryption first. */
const LOGIN_REFUSED = new Set([530, 534, 535, 538])
/** No connection stood yet: nothing was sent. */
const NO_TLS = /CERT|SELF_SIGNED|UNABLE_TO_|WRONG_VERSION_NUMBER/

function kindOf(error: z.output<typeof smtpError>): FailureKind {
  const {code, originalCode = '', responseCode, syscall, timeoutType} = error
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'ETLS') return 'misconfigured'
  if (NO_TLS.test(originalCode) || LOGIN_REFUSED.has(responseCode ?? 0)) return 'misconfigured'
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'busy'
  const neverStood = code === 'EDNS' || syscall === 'connect' || NOT_CONNECTED.has(timeoutType ?? '')
  return neverStood ? 'busy' : 'unknown'
}
