import {errorName, log} from '../../log.ts'
import type {Env} from '../../settings/env.ts'
import type {SendFailure, Transport} from './transport.ts'
import {type TransportName, transportNamed, type transportSettings} from './transports.ts'

type MailSettings = Pick<Env, 'MAIL_TRANSPORT' | keyof typeof transportSettings>

export function transportOfSite(
  settings: MailSettings,
  name: TransportName = settings.MAIL_TRANSPORT,
): Transport {
  try {
    const transport = transportNamed(name)
    return transport.open(settings, {url: transport.url(settings)})
  } catch (error) {
    // Boot refuses such settings. Should any get past it, alarms and maintenance must still start from here.
    log('mail.not-usable', {code: name, error: errorName(error)})
    const failure: SendFailure = {ok: false, code: `not_usable:${name}`, kind: 'misconfigured'}
    return {name, spacingMs: 0, keyLifetimeMs: 0, send: async () => failure}
  }
}

/** The shortest of the transports that may send a request. */
export function keyLifetimeOfSite(settings: MailSettings & Pick<Env, 'MAIL_FALLBACK_TRANSPORT'>): number {
  const names = [settings.MAIL_TRANSPORT, settings.MAIL_FALLBACK_TRANSPORT ?? settings.MAIL_TRANSPORT]
  return Math.min(...names.map((name) => transportOfSite(settings, name).keyLifetimeMs))
}
