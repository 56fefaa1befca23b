import {describeAlert} from '../../../lib/consultation/alarms/describe-alert.ts'
import type {receiveConsultation} from '../../../lib/consultation/receive-consultation.ts'
import {requestRenderer} from '../../../lib/consultation/render-request.ts'
import type {AlarmSettings} from '../../../lib/outbox/alarms/alert.ts'
import type {checkHealth} from '../../../lib/outbox/alarms/health.ts'
import type {KeyRing} from '../../../lib/outbox/seal/key-ring.ts'
import type {Delivery} from '../../../lib/outbox/send/delivery.ts'
import type {RequestStore} from '../../../lib/outbox/store/request-store.ts'
import type {Transport} from '../../../lib/outbox/transport/transport.ts'

export type ReceivingParts = Parameters<typeof receiveConsultation>[1]

/** What receiving a form takes, on a host without a disk and with a clinic of which nothing is known. */
export function receivingParts(
  store: () => Promise<RequestStore>,
  keys: KeyRing,
  changes: Partial<ReceivingParts> = {},
): ReceivingParts {
  return {
    store,
    journal: () => undefined,
    keys: () => keys,
    wake: () => {},
    hours: async () => undefined,
    perDay: () => undefined,
    client: undefined,
    ...changes,
  }
}

/** The outbox of a clinic that has chosen nothing special. A request that failed is due again at once. */
export function deliveryParts(store: RequestStore, keys: KeyRing, transport: Transport): Delivery {
  return {
    store,
    journal: undefined,
    keys,
    transport,
    fallback: undefined,
    address: {from: 'Website <website@clinic.example>', to: 'front-desk@clinic.example'},
    pace: async () => {},
    now: store.clock.now,
    render: requestRenderer('full'),
    afterAccepted: async () => {},
    tend: async () => {},
    handOver: undefined,
    alarms: alarmsTo(),
    dailyReport: undefined,
    retention: undefined,
    dailyLimit: undefined,
    leaseOwner: 'test',
    inFlight: new Set(),
    retryPause: () => 0,
  }
}

/** Alarms in the clinic's words, to the channels that are named. */
export function alarmsTo(channels: {webhookUrl?: string; email?: string; site?: string} = {}): AlarmSettings {
  return {webhookUrl: undefined, email: undefined, site: 'the website', wording: describeAlert, ...channels}
}

/** What health looks at, on a site without a worker or a channel for alarms. */
export function healthParts(store: RequestStore): Parameters<typeof checkHealth>[0] {
  return {
    store: async () => store,
    worker: undefined,
    journal: undefined,
    channels: [],
    hasDailyReport: false,
    others: [],
  }
}
