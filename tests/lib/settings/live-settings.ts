import {randomBytes} from 'node:crypto'
import {parseEnv} from '@/lib/settings/env'

/** What even the demo needs. */
export const demoSecrets = () => ({
  REQUEST_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  SANITY_WEBHOOK_SECRET: randomBytes(16).toString('hex'),
})

/** A clinic in live mode that has still to choose how its mail travels. */
export const liveSettings = () => ({
  ...demoSecrets(),
  APP_ENV: 'live',
  SITE_URL: 'https://www.alchemy-clinic.org',
  LEAD_EMAIL_DETAIL: 'reference',
  MAIL_FROM: 'Website <website@alchemy-clinic.org>',
  CLINIC_INBOX: 'front-desk@alchemy-clinic.org',
  ALERT_EMAIL: 'manager@mail-elsewhere.org',
  NEXT_PUBLIC_SANITY_PROJECT_ID: 'q7x2kd9a',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
})

/** What `parseEnv` says of settings that it refuses. */
export function messageOf(source: Record<string, string | undefined>): string {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  throw new Error('these settings were accepted')
}
