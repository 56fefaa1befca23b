import {randomBytes} from 'node:crypto'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {text} from 'node:stream/consumers'
import {onTestFinished, vi} from 'vitest'
import {receiveConsultation} from '@/lib/consultation/receive-consultation'
import type {ClinicOfPromise} from '@/lib/consultation/reply-promise'
import type {Email} from '@/lib/demo/inbox/mailbox'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import {takeMailEvent} from '@/lib/outbox/events/take-mail-event'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {openRequestStore, type RequestStore} from '@/lib/outbox/store/request-store'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {resendEvents} from '@/lib/outbox/transport/resend-events'
import {type DatabaseKind, makePlace, temporaryFolder} from './databases'
import {openAt} from './open-at'
import {deliveryParts, type ReceivingParts, receivingParts} from './parts'

export const keys = readKeyRing(`test:${randomBytes(32).toString('base64')}`)

/** Collects what is logged during the test, instead of printing it. */
export function loggedLines(): string[] {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  return lines
}

export async function makeStore(kind: DatabaseKind = 'sqlite', folder?: string, at?: string) {
  const place = at ?? (await makePlace(kind, folder))
  const store = await openRequestStore(openAt(place))
  onTestFinished(() => store.close())
  return {store, place}
}

/** The whole way of a request, over the real protocol: form, store, delivery, inbox. */
type SiteOptions = {timeoutMs?: number; kind?: DatabaseKind; hearsEvents?: boolean; at?: string}

export async function makeSite(options: SiteOptions = {}) {
  const {timeoutMs = 5_000, kind = 'sqlite', hearsEvents = false, at} = options
  const folder = await temporaryFolder()
  const logged = loggedLines()
  const {store, place} = await makeStore(kind, folder, at)
  const webhook = hearsEvents ? await hearEvents(store) : undefined
  const inbox = await serveInbox({port: 0, dir: path.join(folder, 'inbox'), webhook})
  onTestFinished(() => inbox.close())
  const parts = receivingParts(async () => store, keys)
  const transport = resendTransport({apiKey: 're_test', baseUrl: inbox.url, spacingMs: 0, timeoutMs})
  const delivery = deliveryParts(store, keys, transport)
  return {
    folder,
    logged,
    place,
    store,
    inbox,
    delivery,
    receive: (form: FormData, hours?: ClinicOfPromise) =>
      receiveConsultation(form, {...parts, hours: async () => hours}),
    /** The same at another time, from a known sender, or on a busy day. */
    receiveAs: (form: FormData, as: Partial<ReceivingParts> = {}) =>
      receiveConsultation(form, {...parts, ...as}),
    emails: async (): Promise<Email[]> => (await fetch(`${inbox.url}/emails`)).json(),
    fault: async (mode: string, count = 1) => {
      const response = await fetch(`${inbox.url}/faults`, {
        method: 'PUT',
        body: JSON.stringify({mode, count}),
      })
      if (!response.ok) throw new Error(`fault ${mode} was refused`)
    },
  }
}

export const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`

/** The address where the inbox tells this site what became of its mail. */
async function hearEvents(store: RequestStore) {
  const parts = {
    reader: resendEvents,
    store: async () => store,
    secrets: [webhookSecret],
    clinicInbox: 'front-desk@clinic.example',
  }
  const server = createServer(async (request, response) => {
    const headers = new Headers()
    for (const [name, values] of Object.entries(request.headersDistinct)) headers.set(name, values?.[0] ?? '')
    const status = await takeMailEvent(await text(request), headers, parts).then(
      (answer) => answer.status,
      // The store is closed when a test ends, and an event may still be on its way.
      () => 503,
    )
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const {port} = server.address() as AddressInfo
  return {url: `http://127.0.0.1:${port}/`, secret: webhookSecret, pausesMs: [50, 200, 500, 1_000, 2_000]}
}

export const patient = {
  name: 'Jane Canary-Doe',
  contactBy: 'phone',
  phone: '804 555 0142',
  messages: 'number-only',
  times: 'midday',
  topic: 'cost',
}

export function formOf(answers: Record<string, string> = patient): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(answers)) form.append(name, value)
  return form
}
