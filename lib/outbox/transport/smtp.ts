import {createHash} from 'node:crypto'
import {mailServer} from '../../settings/addresses.ts'
import {mailServerOf} from '../../settings/mail-server.ts'
import {defineTransport, type Endpoint} from './define-transport.ts'
import {checkMailServer} from './smtp-check.ts'
import {connectionTo, toFailure} from './smtp-connection.ts'
import type {Transport} from './transport.ts'

/** The clinic's own mail server, or its vendor's. */
export const smtp = defineTransport({
  name: 'smtp',
  settings: {SMTP_URL: mailServer().optional()},
  required: {SMTP_URL: 'Set it to the mail server, like smtps://user:password@mail.your-clinic.org:465'},
  url: ({SMTP_URL = ''}) => SMTP_URL,
  open: (_, endpoint) => smtpTransport(endpoint),
  check: (_, {url, signal}) => checkMailServer(url, signal),
})

/** Many servers take one message a second without complaint. */
const SPACING_MS = 500
/** A server knows no keys, but mail programs show copies with one Message-ID as one message. */
const KEY_LIFETIME_MS = 23 * 60 * 60 * 1000

/**
 * Sends through a mail server. The last that it says of a message is that it took it. A try whose answer was lost may put
 * a second copy into the mailbox, which mail programs fold into one by its Message-ID. Throws if `url` names no server.
 */
export function smtpTransport({url, timeoutMs, spacingMs = SPACING_MS}: Endpoint): Transport {
  const server = mailServerOf(url)
  return {
    name: 'smtp',
    spacingMs,
    keyLifetimeMs: KEY_LIFETIME_MS,
    async send({tags: _, ...email}, key) {
      const mailer = await connectionTo(server, timeoutMs)
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

/** The same for every try. Nothing about the request can be read from it. */
function messageIdOf(key: string, from: string): string {
  const domain = /@([\w.-]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`
}
