/** An answer of the API, in Resend's shapes. */
export type Answer = {status: number; body: unknown; headers?: Record<string, string>}

export function refusal(status: number, name: string, message: string): Answer {
  return {status, body: {statusCode: status, name, message}}
}

export const rateLimited: Answer = {
  ...refusal(429, 'rate_limit_exceeded', 'Too many requests. You can only make 5 requests per second.'),
  headers: {'retry-after': '1', 'ratelimit-limit': '5', 'ratelimit-remaining': '0', 'ratelimit-reset': '1'},
}

export const quotaReached: Answer = refusal(
  429,
  'daily_quota_exceeded',
  'You have reached your daily email quota.',
)

export const serverError: Answer = refusal(500, 'internal_server_error', 'An unexpected error occurred.')

export const notFound: Answer = refusal(404, 'not_found', 'The requested endpoint does not exist.')

export const sameKeyUnderWay: Answer = refusal(
  409,
  'concurrent_idempotent_requests',
  'Another request with the same idempotency key is being processed. Try again later.',
)

export const sameKeyOtherPayload: Answer = refusal(
  409,
  'invalid_idempotent_request',
  'This idempotency key was used with another payload. Use a new key or the same payload.',
)
