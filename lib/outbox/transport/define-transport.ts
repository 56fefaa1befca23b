import type {z} from 'zod'
import type {Finding} from '../../doctor/check.ts'
import type {EventReader} from './event-reader.ts'
import type {Transport} from './transport.ts'

/** Where the service answers, and how patient its client is. Tests lead it to a peer on this machine. */
export type Endpoint = {url: string; timeoutMs?: number; spacingMs?: number}

/** All that the site knows of one way to send mail. `transports.ts` lists them; everything else loops over that list. */
export type TransportDefinition<Name extends string, Shape extends z.ZodRawShape> = {
  /** What `MAIL_TRANSPORT` says. */
  name: Name
  /** It keeps mail on this machine, so live mode refuses it. */
  isForDemo?: true
  /** Its own settings. Each message continues the setting's name. Their values are hidden from what the doctor prints. */
  settings: Shape
  /** The settings without which it cannot work, and what to do if one is missing. */
  required: {[Setting in keyof Shape]?: string}
  /** What a value looks like that was copied from a manual. Live mode refuses it. */
  placeholder?: RegExp
  url: (settings: Output<Shape>) => string
  /** Throws if the settings make no transport. It must not call the service, nor load an SDK: every page reads the settings. */
  open: (settings: Output<Shape>, endpoint: Endpoint) => Transport
  /** Whether the service can be reached and takes our settings, as far as it says without sending a message. */
  check: (settings: Output<Shape>, question: CheckQuestion) => Promise<Finding>
  /** Left out if the service never calls the site. */
  events?: EventReader<Output<Shape>>
}

/** `from` is the sender of the mail. */
export type CheckQuestion = {url: string; from: string; signal: AbortSignal}

type Output<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>

export function defineTransport<const Name extends string, Shape extends z.ZodRawShape>(
  definition: TransportDefinition<Name, Shape>,
): TransportDefinition<Name, Shape> {
  return definition
}
