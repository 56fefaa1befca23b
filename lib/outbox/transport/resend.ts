import {type ErrorResponse, Resend} from 'resend'
import {newsFromResend} from './resend-news.ts'
import type {FailureKind, SendFailure, Transport} from './transport.ts'

/** Resend's documented limit is 5 a second for a whole team. */
const SPACING_MS = 250
const TIMEOUT_MS = 15_000

type Options = {
  apiKey: string
  name?: 'resend' | 'inbox'
  baseUrl?: string
  spacingMs?: number
  timeoutMs?: number
}

/** Resend, or a server that speaks its API at `baseUrl`. */
export function resendTransport(options: Options): Transport {
  // Always named: the SDK would otherwise take it from RESEND_BASE_URL, and patients' data with it.
  const resend = new Resend(options.apiKey, {baseUrl: options.baseUrl ?? 'https://api.resend.com'})
  // The SDK has no time limit of its own.
  const signal = () => AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  return {
    name: options.name ?? 'resend',
    spacingMs: options.spacingMs ?? SPACING_MS,
    async send(email, idempotencyKey) {
      const {data, error, headers} = await resend.emails.send(email, {idempotencyKey, signal: signal()})
      // Not `!error`: an answer of 500 with the body `null` has neither error nor data.
      if (typeof data?.id === 'string') return {ok: true, id: data.id}
      return toFailure(error, headers)
    },
    async askAfter(providerId, at) {
      const {data, error} = await resend.emails.get(providerId, {signal: signal()})
      const lastEvent = data?.id === providerId && data.last_event
      return lastEvent ? newsFromResend(lastEvent, at) : {failed: codeOf(error)}
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
