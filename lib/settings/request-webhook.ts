import {z} from 'zod'
import {readServerAddress} from './server-address.ts'

type Values = Record<string, string | undefined>

/** The least and the most that the specification of Standard Webhooks allows. */
const LEAST_BYTES = 24
const MOST_BYTES = 64

/** Where another program listens. Answers of patients may travel there, so only within this machine without encryption. */
export function receiver(name: string) {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const like = 'https://records.your-clinic.org/hooks/requests'
      const read = readServerAddress(text, {name, schemes: ['https', 'http'], like, mayHaveUser: false})
      const problem = read.ok ? undefined : read.problem
      const isOpen = read.ok && read.address.scheme === 'http' && !isLoopback(read.address.hosts[0]?.host)
      if (!problem && !isOpen) return new URL(text).href
      context.addIssue({
        code: 'custom',
        message: problem ?? `must begin with https://, like ${like}. For a trial, http://127.0.0.1 will do`,
      })
      return z.NEVER
    })
}

/** One secret, or several while a secret is being replaced. */
export function webhookSecrets() {
  return z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .refine(
      (secrets) => secrets.every(isSecret),
      'must be whsec_ and 24 to 64 bytes as base64, like the output of: echo "whsec_$(openssl rand -base64 32)"',
    )
}

/** The settings that are missing although the address is set, as pairs of a name and what to do. */
export function requestWebhookProblems(values: Values): [string, string][] {
  if (!values.REQUEST_WEBHOOK_URL) return []
  const needed = {
    REQUEST_WEBHOOK_SECRET:
      'By it the other program knows that a call is ours. Make one with: echo "whsec_$(openssl rand -base64 32)", and set it on both sides',
    REQUEST_WEBHOOK_DETAIL:
      'It says whether the other program gets what the patient wrote: reference or full; read “Mail and privacy” in the README first',
  }
  return Object.entries(needed).flatMap(([name, how]): [string, string][] =>
    values[name] ? [] : [[name, `is missing. ${how}`]],
  )
}

function isLoopback(host = ''): boolean {
  return host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host) || /(?:^|\.)localhost$/i.test(host)
}

function isSecret(text: string): boolean {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const length = base64 ? Buffer.from(base64, 'base64').length : 0
  return length >= LEAST_BYTES && length <= MOST_BYTES
}
