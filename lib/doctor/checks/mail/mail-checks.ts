import type {Settings} from '../../../demo/start/settings.ts'
import {transportOfSite} from '../../../outbox/transport/transport-of-site.ts'
import {
  eventPath,
  eventReaders,
  type TransportName,
  transportNamed,
} from '../../../outbox/transport/transports.ts'
import type {Env} from '../../../settings/env.ts'
import type {Check, Finding} from '../../check.ts'
import {checkWebhook} from '../content/check-webhook.ts'
import {checkRecipient} from './check-recipient.ts'

/** Checks every transport that is set: the second one is needed on the worst day. `env` throws unless "settings" passed. */
export function mailChecks(
  {env: source, isLive}: Settings,
  env: () => Env,
  {send}: {send: boolean},
): Check[] {
  const second = () => env().MAIL_FALLBACK_TRANSPORT ?? env().MAIL_TRANSPORT
  return [
    ...checksOfTransport({mail: 'mail', recipient: 'recipient'}, () => env().MAIL_TRANSPORT),
    ...(source.MAIL_FALLBACK_TRANSPORT
      ? checksOfTransport({mail: 'second mail', recipient: 'by second mail'}, second)
      : []),
    ...eventReaders.filter(({setting}) => source[setting]).map(eventCheck),
  ]

  function checksOfTransport(names: {mail: string; recipient: string}, name: () => TransportName): Check[] {
    return [
      {name: names.mail, needs: ['settings'], run: (signal) => checkTransport(name(), env(), signal)},
      {
        name: names.recipient,
        needs: ['settings', names.mail],
        deadlineMs: 60_000,
        run: (signal) => {
          const {MAIL_FROM: from, CLINIC_INBOX: to} = env()
          return checkRecipient(transportOfSite(env(), name()), {send, from, to, signal})
        },
      },
    ]
  }

  function eventCheck(reader: (typeof eventReaders)[number], at: number): Check {
    return {
      name: at === 0 ? 'mail events' : `mail events ${at + 1}`,
      needs: ['settings'],
      run: (signal) => checkSecrets(reader, {env: env(), isDemo: !isLive, signal}),
    }
  }
}

async function checkTransport(name: TransportName, env: Env, signal: AbortSignal): Promise<Finding> {
  const transport = transportNamed(name)
  return transport.check(env, {url: transport.url(env), from: env.MAIL_FROM, signal})
}

/** The site takes events that are signed with any of its secrets. */
async function checkSecrets(
  reader: (typeof eventReaders)[number],
  {env, ...options}: {env: Env; isDemo: boolean; signal: AbortSignal},
): Promise<Finding> {
  const {setting} = reader
  const url = `${env.SITE_URL}${eventPath(reader)}`
  const atService = 'The webhook at the mail service must have the same secret.'
  const findings: Finding[] = []
  for (const secret of reader.secrets(env))
    findings.push(await checkWebhook({url, setting, secret, signer: reader, atService, ...options}))
  return findings.find(({ok}) => !ok) ?? findings[0] ?? {ok: true, detail: `${setting} is not set.`}
}
