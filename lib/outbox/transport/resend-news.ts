import {Resend} from 'resend'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'
import {receiptTag} from '../send/mail.ts'
import type {EventSubject, News, Word} from '../store/confirmations.ts'

const WORDS: Record<string, Word> = {
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

/** `event` is Resend's word without `email.`, such as `bounced`. One that is new to us ends nothing. */
export function newsFromResend(event: string, at: number, bounceType?: string): News {
  // An automatic reply of the clinic's mailbox comes as a temporary bounce, although the mail arrived.
  const isSoft = event === 'bounced' && bounceType !== undefined && bounceType !== 'Permanent'
  return {word: isSoft ? 'delayed' : (WORDS[event] ?? 'sent'), at, code: isSoft ? 'bounced_soft' : event}
}

export type ResendEvent =
  | {id: string; subject: EventSubject; news: News}
  | {id: string; receipt: News}
  | {id: string; suppressed: string}
  | {id: string; isOther: true}

export type ReadEvent = {ok: true; event: ResendEvent} | {ok: false; status: 400 | 401}

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

/** Reads a webhook call. The body is trusted only when one of `secrets` signed exactly these bytes a moment ago. */
export function readResendEvent(body: string, headers: Headers, secrets: readonly string[]): ReadEvent {
  const id = headers.get('svix-id') ?? ''
  const signed = {
    id,
    timestamp: headers.get('svix-timestamp') ?? '',
    signature: headers.get('svix-signature') ?? '',
  }
  if (!id || !secrets.some((secret) => isSigned(body, signed, secret))) return {ok: false, status: 401}
  const json = parseJson(body)
  const event = emailEvent.safeParse(json)
  if (event.success) return {ok: true, event: {id, ...toNews(event.data)}}
  const suppression = suppressionEvent.safeParse(json)
  if (suppression.success) return {ok: true, event: {id, suppressed: suppression.data.data.email}}
  // Signed, so Resend said it: events that are new to us must not make it stop calling.
  return anyEvent.safeParse(json).success ? {ok: true, event: {id, isOther: true}} : {ok: false, status: 400}
}

function toNews({type, created_at: at, data}: z.output<typeof emailEvent>) {
  const news = newsFromResend(type.slice('email.'.length), at, data.bounce?.type)
  if (data.tags?.[receiptTag] !== undefined) return {receipt: news}
  return {subject: {providerId: data.email_id, reference: data.tags?.reference}, news}
}

function isSigned(
  payload: string,
  headers: {id: string; timestamp: string; signature: string},
  webhookSecret: string,
) {
  try {
    // Verifying needs no key, but the client does.
    new Resend('re_verify').webhooks.verify({payload, headers, webhookSecret})
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}
