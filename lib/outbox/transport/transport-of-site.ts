import {errorName, log} from '../../log.ts'
import type {Env} from '../../settings/env.ts'
import {resendTransport} from './resend.ts'
import {smtpTransport} from './smtp.ts'
import type {SendFailure, Transport, TransportName} from './transport.ts'

type MailSettings = Pick<Env, 'MAIL_TRANSPORT' | 'RESEND_API_KEY' | 'SMTP_URL' | 'INBOX_PORT'>

/** The local inbox is spoken to by the same client as Resend, so that the demo runs the code of a real clinic. */
export function transportOfSite(
  settings: MailSettings,
  name: TransportName = settings.MAIL_TRANSPORT,
): Transport {
  try {
    return makeTransport(settings, name)
  } catch (error) {
    // Boot refuses such settings. Whatever gets past it must not stop alarms and housekeeping, which start from here.
    log('mail.not-usable', {code: name, error: errorName(error)})
    const failure: SendFailure = {ok: false, code: `not_usable:${name}`, kind: 'misconfigured'}
    return {name, spacingMs: 0, send: async () => failure}
  }
}

function makeTransport(settings: MailSettings, name: TransportName): Transport {
  const {RESEND_API_KEY: apiKey, SMTP_URL: url = '', INBOX_PORT} = settings
  switch (name) {
    case 'resend':
      return resendTransport({apiKey})
    case 'smtp':
      return smtpTransport({url})
    case 'inbox':
      return resendTransport({apiKey, name, baseUrl: `http://127.0.0.1:${INBOX_PORT}`, spacingMs: 0})
  }
}
