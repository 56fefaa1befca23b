import {inbox} from './inbox.ts'
import {resend} from './resend.ts'
import {smtp} from './smtp.ts'

/** Every way that mail can take. CONTRIBUTING says how to add one. */
export const transports = [resend, smtp, inbox] as const

type AnyTransport = (typeof transports)[number]

export type TransportName = AnyTransport['name']

export const transportNames: readonly TransportName[] = transports.map(({name}) => name)

/** What a clinic may choose. */
export const liveTransportNames: readonly TransportName[] = transports
  .filter((transport) => !transport.isForDemo)
  .map(({name}) => name)

type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** The settings of all transports, by their names. */
export const transportSettings: AllOf<AnyTransport['settings']> = Object.assign(
  {},
  ...transports.map(({settings}) => settings),
)

export function transportNamed(name: TransportName): AnyTransport {
  const found = transports.find((transport) => transport.name === name)
  if (!found) throw new Error(`there is no mail transport "${name}"`)
  return found
}

/** The providers that call the site, each once: the local inbox calls as Resend does. */
export const eventReaders = [...new Set(transports.flatMap(({events}) => events ?? []))]

export function eventPath({address}: Pick<(typeof eventReaders)[number], 'address'>): string {
  return `/api/webhooks/${address}`
}
