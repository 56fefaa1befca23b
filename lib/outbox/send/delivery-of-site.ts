import {randomUUID} from 'node:crypto'
import {type Env, env} from '../../settings/env.ts'
import {journalOfSite} from '../journal/journal-of-site.ts'
import {requestStoreOfSite} from '../store/request-store-of-site.ts'
import {transportOfSite} from '../transport/transport-of-site.ts'
import type {Delivery, Sender} from './deliver.ts'
import {inTurn} from './turn.ts'

let sender: Sender | undefined

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {requestsInHand?: Set<string>} = globalThis

/** All that delivery needs, from the settings. Rejects while the store cannot be opened. */
export async function deliveryOfSite(): Promise<Delivery> {
  const store = await requestStoreOfSite()
  return {...senderOfSite(), store, journal: journalOfSite()}
}

export function senderOfSite(): Sender {
  sender ??= makeSender(env())
  return sender
}

export function makeSender(settings: Env): Sender {
  shared.requestsInHand ??= new Set()
  const transport = transportOfSite(settings)
  const other = settings.MAIL_FALLBACK_TRANSPORT
  return {
    transport,
    ...(other && {
      fallback: {
        transport: transportOfSite(settings, other),
        afterFailures: settings.MAIL_FALLBACK_AFTER,
      },
    }),
    keys: settings.REQUEST_KEYS,
    address: {from: settings.MAIL_FROM, to: settings.CLINIC_INBOX},
    detail: settings.LEAD_EMAIL_DETAIL,
    alerts: {
      webhookUrl: settings.ALERT_WEBHOOK_URL,
      email: settings.ALERT_EMAIL,
      digest: settings.DAILY_DIGEST === 'true',
      site: new URL(settings.SITE_URL).host,
    },
    ...(settings.PATIENT_RECEIPT === 'true' &&
      settings.PATIENT_RECEIPT_FROM && {receipt: {from: settings.PATIENT_RECEIPT_FROM}}),
    retentionDays: settings.RETENTION_DAYS,
    dailyLimit: settings.MAIL_DAILY_LIMIT,
    sender: randomUUID(),
    inHand: shared.requestsInHand,
    turn: inTurn(transport.spacingMs),
  }
}
