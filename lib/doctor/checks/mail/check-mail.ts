import {tryMailServer} from '../../../outbox/transport/smtp.ts'
import type {TransportName} from '../../../outbox/transport/transport.ts'
import type {Env} from '../../../settings/env.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {ask} from '../../services/ask.ts'
import {greetMailServer} from '../../services/greet-mail-server.ts'
import {START_IT} from '../../services/sanity-api.ts'
import {checkResend} from './check-resend.ts'

type Options = Pick<Env, 'RESEND_API_KEY' | 'SMTP_URL' | 'MAIL_FROM' | 'INBOX_PORT'> & {signal: AbortSignal}

/** The mail service can be reached, and takes our key and sender, as far as it says without sending a message. */
export async function checkMail(transport: TransportName, options: Options): Promise<Finding> {
  const {RESEND_API_KEY: apiKey = '', SMTP_URL = '', MAIL_FROM: from, INBOX_PORT, signal} = options
  switch (transport) {
    case 'inbox':
      return checkInbox(`http://127.0.0.1:${INBOX_PORT}`, signal)
    case 'smtp':
      return checkMailServer(SMTP_URL, signal)
    case 'resend':
      return checkResend({url: 'https://api.resend.com', apiKey, from, signal})
  }
}

async function checkInbox(url: string, signal: AbortSignal): Promise<Finding> {
  const answer = await ask(`${url}/emails`, {signal})
  if (!answer.reached) return failed(answer.reason, START_IT)
  if (answer.status === 200 && Array.isArray(answer.body)) return passed(`The local inbox answers at ${url}.`)
  return failed(
    `What answers at ${url} is not the inbox (HTTP ${answer.status}).`,
    `Set INBOX_PORT. ${START_IT}`,
  )
}

async function checkMailServer(url: string, signal: AbortSignal): Promise<Finding> {
  const problem = await greetMailServer(url, signal)
  if (problem)
    return failed(problem, 'Look at host and port of SMTP_URL, and whether this machine may call them.')
  const failure = await tryMailServer(url)
  if (!failure) return passed('The mail server answers, and takes what SMTP_URL says of user and password.')
  if (/^EN?O?AUTH/.test(failure.code)) {
    return failed(
      `The mail server refuses the user or the password (${failure.code}).`,
      'Look at user and password in SMTP_URL: # is written as %23, @ as %40, % as %25, and some services want a password made for programs.',
    )
  }
  return failed(
    failure.kind === 'misconfigured'
      ? `The connection to the mail server is not safe (${failure.code}).`
      : `The mail server does not take a login just now (${failure.code}).`,
    failure.kind === 'misconfigured'
      ? 'Look at the certificate of the mail server, and whether host, port and smtp:// or smtps:// in SMTP_URL belong together.'
      : 'Try again in some minutes. If it stays, look at the mail server.',
  )
}
