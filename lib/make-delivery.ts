import {describeAlert} from './consultation/alarms/describe-alert.ts'
import {renderReport, reportOfDesk} from './consultation/alarms/render-report.ts'
import {requestRenderer} from './consultation/render-request.ts'
import {sendReceipt} from './consultation/send-receipt.ts'
import {readDue} from './desk/clock/read-due.ts'
import {tendDesk} from './desk/clock/tend-desk.ts'
import {handOver} from './handover/hand-over.ts'
import {handoverOfSite} from './handover/handover-of-site.ts'
import {raiseWebhookAlarms} from './handover/raise-alarms.ts'
import type {AlarmParts} from './outbox/alarms/channels.ts'
import {pauseAfter} from './outbox/send/backoff.ts'
import type {Delivery} from './outbox/send/delivery.ts'
import {createPacer} from './outbox/send/pacer.ts'
import type {Database} from './outbox/store/database/database.ts'
import {transportOfSite} from './outbox/transport/transport-of-site.ts'
import type {Env} from './settings/env.ts'

/** What can be had while the store is down. */
export function makeMailer(settings: Env): AlarmParts {
  const transport = transportOfSite(settings)
  const other = settings.MAIL_FALLBACK_TRANSPORT
  return {
    transport,
    fallback: other && {
      transport: transportOfSite(settings, other),
      afterFailures: settings.MAIL_FALLBACK_AFTER,
    },
    address: {from: settings.MAIL_FROM, to: settings.CLINIC_INBOX},
    pace: createPacer(transport.spacingMs),
    now: Date.now,
    alarms: {
      webhookUrl: settings.ALERT_WEBHOOK_URL,
      email: settings.ALERT_EMAIL,
      site: new URL(settings.SITE_URL).host,
      wording: describeAlert,
    },
  }
}

/** What only this process knows. */
type OfProcess = Pick<Delivery, 'store' | 'journal' | 'leaseOwner' | 'inFlight'> & {
  mailer: AlarmParts
  db: Database
}

/** The outbox, with the clinic's rules and words. */
export function makeDelivery(settings: Env, {mailer, store, db, ...process}: OfProcess): Delivery {
  const {LEAD_EMAIL_DETAIL: detail, PATIENT_RECEIPT, PATIENT_RECEIPT_FROM: receiptFrom} = settings
  const {now} = store.clock
  const report = settings.DESK === 'on' ? reportOfDesk(() => readDue(db, now()), now) : renderReport
  const sendsReceipts = PATIENT_RECEIPT === 'true' && receiptFrom
  const {leaseOwner} = process
  const handover = handoverOfSite(settings, {db, store, leaseOwner, deskUrl: deskUrl(settings)})
  return {
    ...mailer,
    ...process,
    store,
    now,
    keys: settings.REQUEST_KEYS,
    render: requestRenderer(detail, deskUrl(settings)),
    handOver: handover && ((mayGoOn) => handOver(handover, mayGoOn)),
    tend: async (delivery) => {
      if (handover) await raiseWebhookAlarms(db, handover.webhook, delivery)
      // Where nobody writes down what was answered, everything would look late.
      if (settings.DESK === 'on') await tendDesk(db, delivery)
    },
    afterAccepted: sendsReceipts ? (accepted) => sendReceipt(receiptFrom, accepted) : async () => {},
    dailyReport: settings.DAILY_DIGEST === 'true' ? report : undefined,
    // Where staff read requests here, what nobody has answered must stay: emptied, it could not be answered any more.
    retention: {days: settings.RETENTION_DAYS, onlyHandled: detail === 'reference' || settings.DESK === 'on'},
    dailyLimit: settings.MAIL_DAILY_LIMIT,
    retryPause: pauseAfter,
  }
}

/** The page of a request is here, with its reference at the end. */
function deskUrl({DESK, SITE_URL}: Env): string | undefined {
  return DESK === 'on' ? new URL('/desk/requests/', SITE_URL).href : undefined
}
