import {createHmac, randomBytes, randomUUID} from 'node:crypto'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'
import {receiptTag} from '../send/mail.ts'
import type {EventKind, MailEvent} from '../store/confirmations.ts'
import type {EventReader, ReadEvent} from './event-reader.ts'

type Settings = {RESEND_WEBHOOK_SECRET: string[]}

export const resendEvents: EventReader<Settings> = {
  address: 'resend',
  setting: 'RESEND_WEBHOOK_SECRET',
  secrets: ({RESEND_WEBHOOK_SECRET}) => RESEND_WEBHOOK_SECRET,
  read: readResendEvent,
  async sign(secret) {
    const body = JSON.stringify({type: 'doctor.tested', created_at: new Date().toISOString(), data: {}})
    const id = `doctor_${randomUUID()}`
    const timestamp = String(Math.floor(Date.now() / 1000))
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return {
      body,
      headers: {'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}`},
    }
  },
  wrongSecret: () => `whsec_${randomBytes(24).toString('base64')}`,
}

const KINDS: Record<string, EventKind> = {
  delivered: 'delivered',
  // Both prove that it lies in a mailbox.
  opened: 'delivered',
  clicked: 'delivered',
  bounced: 'refused',
  failed: 'refused',
  suppressed: 'refused',
  canceled: 'refused',
  complained: 'complained',
  delivery_delayed: 'delayed',
}

/** `name` is Resend's word without `email.`, such as `bounced`. A word that is new to us settles nothing. */
export function toMailEvent(name: string, at: number, bounceType?: string): MailEvent {
  // An automatic reply of the clinic's mailbox comes as a temporary bounce, although the mail arrived.
  const isSoft = name === 'bounced' && bounceType !== undefined && bounceType !== 'Permanent'
  return {kind: isSoft ? 'delayed' : (KINDS[name] ?? 'sent'), at, code: isSoft ? 'bounced_soft' : name}
}

const emailEvent = z.object({
  type: z.string().startsWith('email.'),
  created_at: z
    .string()
    .transform((time) => Date.parse(time))
    .pipe(z.number()),
  data: z.object({
    email_id: z.string().min(1),
    tags: z.object({reference: z.string().optional(), [receiptTag]: z.string().optional()}).optional(),
    bounce: z.object({type: z.string()}).optional(),
  }),
})
const suppressionEvent = z.object({type: z.literal('suppression.added'), data: z.object({email: z.string()})})
const anyEvent = z.object({type: z.string()})

async function readResendEvent(
  body: string,
  headers: Headers,
  secrets: readonly string[],
): Promise<ReadEvent> {
  const id = headers.get('svix-id') ?? ''
  if (!id || !(await isSigned(body, headers, secrets))) return {ok: false, status: 401}
  const json = parseJson(body)
  const event = emailEvent.safeParse(json)
  if (event.success) return {ok: true, event: {id, ...subjectAndEvent(event.data)}}
  const suppression = suppressionEvent.safeParse(json)
  if (suppression.success) return {ok: true, event: {id, suppressed: suppression.data.data.email}}
  // Signed, so Resend said it: events that are new to us must not make it stop calling.
  return anyEvent.safeParse(json).success ? {ok: true, event: {id, isOther: true}} : {ok: false, status: 400}
}

function subjectAndEvent({type, created_at: at, data}: z.output<typeof emailEvent>) {
  const event = toMailEvent(type.slice('email.'.length), at, data.bounce?.type)
  if (data.tags?.[receiptTag] !== undefined) return {receipt: event}
  return {subject: {providerId: data.email_id, reference: data.tags?.reference}, event}
}

/** The signature covers the id, the time and exactly these bytes, and is good for five minutes. */
async function isSigned(payload: string, headers: Headers, secrets: readonly string[]): Promise<boolean> {
  const {Resend} = await import('resend')
  // Verifying needs no key, but the client does.
  const {webhooks} = new Resend('re_verify')
  const signed = {
    id: headers.get('svix-id') ?? '',
    timestamp: headers.get('svix-timestamp') ?? '',
    signature: headers.get('svix-signature') ?? '',
  }
  return secrets.some((webhookSecret) => {
    try {
      webhooks.verify({payload, headers: signed, webhookSecret})
      return true
    } catch (error) {
      if (error instanceof Error) return false
      throw error
    }
  })
}
