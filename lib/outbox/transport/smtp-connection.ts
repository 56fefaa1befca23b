import {z} from 'zod'
import type {MailServer} from '../../settings/mail-server.ts'
import type {FailureKind, SendFailure} from './transport.ts'

const TIMEOUT_MS = 15_000

/** Connects with the first message. What patients wrote is never sent in the open. */
export async function connectionTo({host, port, isSecure, login}: MailServer, timeoutMs = TIMEOUT_MS) {
  const {createTransport} = await import('nodemailer')
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host)
  return createTransport({
    host,
    port,
    secure: isSecure,
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

export function toFailure(error: unknown): SendFailure {
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
