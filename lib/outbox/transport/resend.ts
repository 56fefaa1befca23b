import type {ErrorResponse} from 'resend'
import {z} from 'zod'
import {defineTransport} from './define-transport.ts'
import {checkResend} from './resend-check.ts'
import {resendEvents, toMailEvent} from './resend-events.ts'
import type {FailureKind, SendFailure, Transport} from './transport.ts'

export const resendSettings = {
  RESEND_API_KEY: z
    .string()
    .regex(/^re_\w+$/, 'is not a key of Resend. Copy it from resend.com/api-keys; it begins with re_')
    .optional()
    .transform((key) => key ?? ''),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/=]{16,}(,whsec_[A-Za-z0-9+/=]{16,})*$/,
      'is not a signing secret of Resend. Copy it from resend.com/webhooks; it begins with whsec_',
    )
    .optional()
    .transform((secrets) => secrets?.split(',') ?? []),
}

export const resend = defineTransport({
  name: 'resend',
  settings: resendSettings,
  required: {
    RESEND_API_KEY: 'It opens the mail service: .env.example says how to make one',
    RESEND_WEBHOOK_SECRET:
      'It proves what Resend says of a message: add a webhook at resend.com/webhooks for /api/webhooks/resend, and copy its signing secret',
  },
  placeholder: /^re_(demo|x)/i,
  url: () => 'https://api.resend.com',
  open: ({RESEND_API_KEY: apiKey}, {url, ...patience}) =>
    resendTransport({apiKey, baseUrl: url, ...patience}),
  check: ({RESEND_API_KEY: apiKey}, question) => checkResend({apiKey, ...question}),
  events: resendEvents,
})

/** Resend's documented limit is 5 a second for a whole team. */
const SPACING_MS = 250
const TIMEOUT_MS = 15_000
/** Resend remembers a key for 24 hours. One hour is left for a slow clock and a slow try. */
const KEY_LIFETIME_MS = 23 * 60 * 60 * 1000

type Options = {apiKey: string; baseUrl: string; name?: string; timeoutMs?: number; spacingMs?: number}

/** Sends through Resend, or through a server that speaks its API at `baseUrl`. Throws if there is no key. */
export function resendTransport({
  apiKey,
  name = 'resend',
  baseUrl,
  timeoutMs = TIMEOUT_MS,
  spacingMs = SPACING_MS,
}: Options): Transport {
  if (!apiKey) throw new Error('RESEND_API_KEY is missing')
  const client = async () => {
    const {Resend} = await import('resend')
    // Always named: the SDK would otherwise take it from RESEND_BASE_URL, and patients' data with it.
    return new Resend(apiKey, {baseUrl})
  }
  // The SDK has no time limit of its own.
  const signal = () => AbortSignal.timeout(timeoutMs)
  return {
    name,
    spacingMs,
    keyLifetimeMs: KEY_LIFETIME_MS,
    async send(email, idempotencyKey) {
      const {emails} = await client()
      const {data, error, headers} = await emails.send(email, {idempotencyKey, signal: signal()})
      // Not `!error`: an answer of 500 with the body `null` has neither error nor data.
      if (typeof data?.id === 'string') return {ok: true, id: data.id}
      return toFailure(error, headers)
    },
    async askAfter(providerId, at) {
      const {emails} = await client()
      const {data, error} = await emails.get(providerId, {signal: signal()})
      const lastEvent = data?.id === providerId && data.last_event
      return lastEvent ? toMailEvent(lastEvent, at) : {failed: codeOf(error)}
    },
  }
}

function toFailure(error: ErrorResponse | null, headers: Record<string, string> | null): SendFailure {
  const retryAfterMs = toMilliseconds(headers?.['retry-after'])
  return {
    ok: false,
    code: codeOf(error),
    kind: kindOf(error?.name, error?.statusCode ?? undefined),
    ...(retryAfterMs !== undefined && {retryAfterMs}),
  }
}

const REFUSED = new Set([400, 404, 405, 413, 422])

function kindOf(name: string | undefined, status: number | undefined): FailureKind {
  if (name === 'invalid_idempotent_request') return 'taken'
  if (name?.endsWith('_api_key')) return 'misconfigured'
  if (name === 'daily_quota_exceeded' || name === 'monthly_quota_exceeded') return 'quota'
  // No answer, or one without an id; a server error; or the same key is under way this moment.
  if (status === undefined || status < 400 || status >= 500 || status === 408 || status === 409)
    return 'unknown'
  if (status === 401 || status === 403) return 'misconfigured'
  return REFUSED.has(status) ? 'refused' : 'busy'
}

function codeOf(error: ErrorResponse | null): string {
  const name = typeof error?.name === 'string' ? error.name : 'no_id'
  return `${name}:${error?.statusCode ?? 'no_answer'}`
}

/** `retry-after` is a number of seconds or a date. */
function toMilliseconds(retryAfter: string | undefined): number | undefined {
  if (!retryAfter) return undefined
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
