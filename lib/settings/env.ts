import {z} from 'zod'
import {readKeyRing} from '../outbox/seal/key-ring.ts'
import {liveTransportNames, transportNames, transportSettings} from '../outbox/transport/transports.ts'
import {onceInProcess} from '../process/once-in-process.ts'
import {databaseAddress, mailbox, origin, sender, webhook} from './addresses.ts'
import {liveProblems} from './live-problems.ts'
import {mailProblems} from './mail-problems.ts'
import {networks} from './networks.ts'
import {count, port} from './numbers.ts'
import {receiver, requestWebhookProblems, webhookSecrets} from './request-webhook.ts'
import {hostWithoutDisk, storeProblems} from './store-problems.ts'

/** Ends the message about a missing secret: secrets have no defaults. */
const MADE_BY_START = '`npm start` makes one for the demo, and .env.example says how to make one'

/** Every message continues the setting's name, and says how to put it right. */
const settingsSchema = z.object({
  APP_ENV: z.enum(['demo', 'live'], 'must be demo or live. Leave it out for demo'),
  SITE_URL: origin(
    'SITE_URL',
    'https://www.your-clinic.org',
    'Set it to the address patients use, like https://www.your-clinic.org',
  ),
  PORT: port(),
  LISTEN_ADDRESS: z
    .union([z.ipv4(), z.ipv6()], 'must be an address of this machine, like 127.0.0.1, or 0.0.0.0 for all')
    .optional(),
  FRONT_URL: origin('FRONT_URL', 'http://front:8081').optional(),
  LAKE_PORT: port(),
  DATA_DIR: z.string(),
  DATABASE_URL: databaseAddress().optional(),
  DATABASE_POOLER: z.enum(['true', 'false'], 'must be true or false. Leave it out for false').optional(),
  NEXT_DIST_DIR: z.string().optional(),
  CONTENT_CHECK_SECONDS: z.coerce
    .number('must be a number of seconds')
    .min(1, 'must be 1 or more')
    .max(270, 'must be 270 or less: a change that no webhook told must show within five minutes')
    .optional(),
  NEXT_PUBLIC_SANITY_PROJECT_ID: z.string().optional(),
  NEXT_PUBLIC_SANITY_DATASET: z.string().optional(),
  SANITY_WEBHOOK_SECRET: text(`It signs the message about a publish: ${MADE_BY_START}`).min(
    16,
    'is too short to be a secret. Use 16 characters or more',
  ),
  MAIL_TRANSPORT: z.enum(
    transportNames,
    `must be ${liveTransportNames.join(' or ')}, or inbox for the demo. It says how requests reach the clinic`,
  ),
  MAIL_FALLBACK_TRANSPORT: z
    .enum(liveTransportNames, `must be ${liveTransportNames.join(' or ')}. Leave it out for none`)
    .optional(),
  MAIL_FALLBACK_AFTER: count(20),
  MAIL_DAILY_LIMIT: count(1_000_000).optional(),
  LEAD_EMAIL_DETAIL: z.enum(
    ['full', 'reference'],
    'must be full or reference. It says whether the mail carries what the patient wrote; read “Mail and privacy” in the README first',
  ),
  ...transportSettings,
  MAIL_FROM: sender('Set it to the sender of the mail, like Website <website@your-clinic.org>'),
  PATIENT_RECEIPT: z.enum(['true', 'false'], 'must be true or false. Leave it out for false').optional(),
  PATIENT_RECEIPT_FROM: sender()
    .refine(
      (from) => !/ketamin|spravato|depress|psych|suicid/i.test(from),
      'must not speak of treatment: others may see a patient’s mailbox',
    )
    .optional(),
  CLINIC_INBOX: mailbox('Set it to the mailbox that staff read'),
  ALERT_WEBHOOK_URL: webhook('ALERT_WEBHOOK_URL').optional(),
  ALERT_EMAIL: mailbox().optional(),
  DAILY_DIGEST: z.enum(['true', 'false'], 'must be true or false').optional(),
  RETENTION_DAYS: count(3_650),
  TRUSTED_PROXY_HOPS: hops(),
  REQUESTS_PER_DAY: count(1_000_000).optional(),
  DESK: z.enum(['on', 'off'], 'must be on or off'),
  DESK_ALLOWED_NETWORKS: networks().optional(),
  REQUEST_WEBHOOK_URL: receiver('REQUEST_WEBHOOK_URL').optional(),
  REQUEST_WEBHOOK_SECRET: webhookSecrets().optional(),
  REQUEST_WEBHOOK_DETAIL: z
    .enum(
      ['reference', 'full'],
      'must be reference or full. It says what another program is told of a request',
    )
    .optional(),
  CRON_SECRET: z.string().min(16, 'is too short to be a secret. Use 16 characters or more').optional(),
  REQUEST_KEYS: text(`It encrypts the stored requests: ${MADE_BY_START}`).transform(toKeyRing),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .base64('must be base64, like the output of: openssl rand -base64 32')
    .refine(
      (key) => [16, 24, 32].includes(Buffer.from(key, 'base64').length),
      'must hold 32 bytes, like the output of: openssl rand -base64 32',
    )
    .optional(),
})

export type Env = z.output<typeof settingsSchema>

export const settingNames = Object.keys(settingsSchema.shape)

/** The settings, read once in the process. Throws if they need attention. */
export const env = onceInProcess('settings', () => parseEnv(process.env))

/** True while `next build` renders pages, when nothing may be opened or started. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}

/** True under `next dev`, whose pages need what the policies of the built site forbid. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

/** True where pages are kept by our cache handler, which `next.config.ts` names. Vercel keeps them itself. */
export function hasCacheHandler(): boolean {
  return !process.env.VERCEL && !isDevelopment()
}

/** True where files are gone at the next start. */
export function isWithoutDisk(): boolean {
  return hostWithoutDisk(process.env) !== undefined
}

/** Throws one error that lists every problem with its fix. It never quotes a value: some are secrets. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const values = withDefaults(source)
  const result = settingsSchema.safeParse(values)
  const problems = new Map<string, string>()
  const note = (name: string, problem: string) => problems.has(name) || problems.set(name, problem)
  if (values.APP_ENV === 'live') for (const [name, problem] of liveProblems(values)) note(name, problem)
  const others = [storeProblems(values), mailProblems(values), requestWebhookProblems(values)]
  for (const [name, problem] of others.flat()) note(name, problem)
  for (const {path, message} of result.error?.issues ?? []) note(String(path[0]), message)
  if (result.success && problems.size === 0) return result.data

  const lines = [...problems].map(([name, problem]) => `  - ${name} ${problem}.`)
  throw new Error(['These settings need attention:', ...lines.sort()].join('\n'))
}

function withDefaults(source: Record<string, string | undefined>): Record<string, string | undefined> {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const always = {
    APP_ENV: 'demo',
    PORT: '3000',
    LAKE_PORT: '3001',
    INBOX_PORT: '3002',
    DATA_DIR: '.data',
    MAIL_FALLBACK_AFTER: '5',
    RETENTION_DAYS: '30',
    TRUSTED_PROXY_HOPS: '0',
    DESK: set.APP_ENV === 'live' ? 'off' : 'on',
  }
  if (set.APP_ENV === 'live') return {...always, DAILY_DIGEST: 'true', REQUESTS_PER_DAY: '200', ...set}
  const demo = {
    SITE_URL: `http://localhost:${set.PORT ?? always.PORT}`,
    MAIL_TRANSPORT: 'inbox',
    LEAD_EMAIL_DETAIL: 'full',
  }
  const localMail = {
    MAIL_FROM: 'Website <website@clinic.example>',
    CLINIC_INBOX: 'front-desk@clinic.example',
    PATIENT_RECEIPT_FROM: 'Requests <requests@clinic.example>',
  }
  const isLocalMail = (set.MAIL_TRANSPORT ?? demo.MAIL_TRANSPORT) === 'inbox'
  return {...always, ...demo, ...(isLocalMail && localMail), ...set}
}

function text(whenMissing: string) {
  return z.string(`is missing. ${whenMissing}`)
}

function hops() {
  const rule = 'must be a whole number from 0 to 9: how many proxies of yours stand before the site'
  return z.coerce.number(rule).int(rule).min(0, rule).max(9, rule)
}

function toKeyRing(keys: string, context: z.RefinementCtx) {
  try {
    return readKeyRing(keys)
  } catch (error) {
    context.addIssue({code: 'custom', message: `${error instanceof Error ? error.message : error}`})
    return z.NEVER
  }
}
