import {z} from 'zod'
import type {Mail} from '@/lib/outbox/send/mail'
import type {EventKind} from '@/lib/outbox/store/confirmations'
import type {Endpoint} from '@/lib/outbox/transport/define-transport'
import type {Transport} from '@/lib/outbox/transport/transport'
import {type TransportName, transportNamed, transportSettings} from '@/lib/outbox/transport/transports'

/** What the tests must know of a transport. `peers/<name>.ts` exports it as `peer`. */
export type TransportTest = {
  /** As a live clinic has them in `.env`. */
  settings: Record<string, string>
  /** Values that live mode must refuse, because they come from a manual. */
  placeholders: Record<string, string>
  /** Starts the service, in its own protocol, on this machine. */
  start: () => Promise<Peer>
  /** A call of the provider's webhook, proved with `secret`. Left out for a provider that does not call. */
  call?: (secret: string, event: CalledEvent) => {body: string; headers: Record<string, string>}
}

export type CalledEvent = {
  kind: Extract<EventKind, 'delivered' | 'refused' | 'complained'>
  providerId: string
  reference: string
  at: number
}

/** How the service treats the next messages. */
export type Mood = 'ok' | 'busy' | 'hang' | 'take-then-drop' | 'quota'

export type Arrived = {subject: string; to: string; from: string; replyTo: string; text: string; html: string}

/** A mail service to talk to, in its own protocol. */
export type Peer = {
  /** Where the provider answers in place of its real address. Left out if the settings lead there. */
  url?: string
  /** Where the doctor asks, if another server plays that part of the provider. */
  checkUrl?: string
  /** The settings that lead here. */
  settings: Record<string, string>
  /** What differs with a wrong key or password. */
  wrong: Partial<MailSettings>
  /** What makes a message one that the service refuses for good. */
  refused: Partial<Mail>
  moods: readonly Mood[]
  mood: (mood: Mood) => Promise<void>
  /** Newest first. */
  arrived: () => Promise<Arrived[]>
  /** Where each copy is kept: what tells a mail program that copies are one. */
  messageIds?: () => (string | undefined)[]
  close: () => Promise<void>
}

/** Long enough for a busy machine to answer in. */
const TIMEOUT_MS = 2_000

export async function transportTestOf(name: TransportName): Promise<TransportTest> {
  const {peer}: {peer: TransportTest} = await import(`./peers/${name}.ts`)
  return peer
}

/** `stranger` has the wrong key or password. */
export type Opened = Peer & {transport: Transport; stranger: Transport}

/** The service, and the transport that is opened with the settings that lead there. */
export async function startPeer(name: TransportName): Promise<Opened> {
  const peer = await (await transportTestOf(name)).start()
  const open = (wrong: Partial<MailSettings>) => {
    const settings = {...settingsOf(peer.settings), ...wrong}
    const transport = transportNamed(name)
    const endpoint: Endpoint = {
      url: peer.url ?? transport.url(settings),
      timeoutMs: TIMEOUT_MS,
      spacingMs: 0,
    }
    return transport.open(settings, endpoint)
  }
  return {...peer, transport: open({}), stranger: open(peer.wrong)}
}

type MailSettings = ReturnType<typeof settingsOf>

/** The settings of all transports, as `parseEnv` would give them. */
export function settingsOf(values: Record<string, string>) {
  return z.object(transportSettings).parse({INBOX_PORT: '3002', ...values})
}
