import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {parseEnv} from '@/lib/settings/env'
import {demoSecrets, liveSettings, messageOf} from './live-settings'

const secrets = () => ({
  ...demoSecrets(),
  RESEND_API_KEY: 're_9fK2LmQx7Tq',
  RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
})

const live = () => ({...liveSettings(), ...secrets(), MAIL_TRANSPORT: 'resend'})

test('the demo needs no setting but its keys', () => {
  expect(parseEnv({...secrets(), PORT: '4100'})).toMatchObject({
    APP_ENV: 'demo',
    SITE_URL: 'http://localhost:4100',
    PORT: 4100,
    INBOX_PORT: 3002,
    DATA_DIR: '.data',
    MAIL_TRANSPORT: 'inbox',
    CLINIC_INBOX: 'front-desk@clinic.example',
  })
})

test('an empty value counts as missing', () => {
  expect(parseEnv({...secrets(), PORT: '', MAIL_FROM: ' ', APP_ENV: ''}).PORT).toBe(3000)
})

test('keys are never made up: the message says who makes them', () => {
  expect(() => parseEnv({})).toThrow(/REQUEST_KEYS is missing.*npm start/)
})

test('one message lists every problem', () => {
  const message = messageOf({PORT: 'eighty', SITE_URL: 'nowhere', MAIL_TRANSPORT: 'pigeon', APP_ENV: 'test'})
  for (const name of ['PORT', 'SITE_URL', 'MAIL_TRANSPORT', 'APP_ENV', 'REQUEST_KEYS', 'MAIL_FROM']) {
    expect(message).toContain(`- ${name} `)
  }
})

test('live mode takes a hook alone for alarms, and plain http in the own network only', () => {
  const {ALERT_EMAIL: _, ...silent} = live()
  for (const ALERT_WEBHOOK_URL of [
    'https://hooks.slack.com/services/T01AB/B02CD/q7x2kd9a',
    'http://127.0.0.1:9000/hook',
    'http://ntfy/alarms',
    'http://10.0.0.7/hook',
  ]) {
    expect(parseEnv({...silent, ALERT_WEBHOOK_URL})).toMatchObject({ALERT_WEBHOOK_URL})
  }
})

test('live mode starts with real settings', () => {
  expect(parseEnv(live())).toMatchObject({APP_ENV: 'live', MAIL_TRANSPORT: 'resend'})
})

const refusedInLive: [name: string, value: string | undefined, reason: RegExp][] = [
  ['MAIL_TRANSPORT', 'inbox', /nobody reads the local inbox/],
  ['MAIL_TRANSPORT', undefined, /must be resend/],
  ['SITE_URL', 'http://www.alchemy-clinic.org', /https/],
  ['SITE_URL', 'https://localhost:3000', /https/],
  ['SITE_URL', 'https://www.your-clinic.org', /placeholder/],
  ['SITE_URL', 'https://www.alchemy-clinic.org/path', /without a path/],
  ['SITE_URL', undefined, /is missing/],
  ['MAIL_FROM', '[Clinic to supply: sender]', /placeholder/],
  ['MAIL_FROM', 'Website <website@clinic.example>', /placeholder/],
  ['MAIL_FROM', undefined, /is missing/],
  ['CLINIC_INBOX', 'front-desk@example.com', /placeholder/],
  ['CLINIC_INBOX', undefined, /is missing/],
  ['CLINIC_INBOX', 'front-desk@clinic.invalid', /placeholder/],
  ['ALERT_EMAIL', undefined, /is missing, and so is ALERT_WEBHOOK_URL. Set one of them/],
  ['ALERT_EMAIL', 'manager@clinic.example', /placeholder/],
  ['ALERT_EMAIL', '[Clinic to supply: manager]', /placeholder/],
  ['ALERT_WEBHOOK_URL', 'https://hooks.chat.example/x', /placeholder/],
  ['ALERT_WEBHOOK_URL', 'https://chat.your-clinic.org/hooks/x', /placeholder/],
  ['ALERT_WEBHOOK_URL', 'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXX', /placeholder/],
  ['ALERT_WEBHOOK_URL', 'https://discord.com/api/webhooks/<id>/<token>', /placeholder/],
  ['ALERT_WEBHOOK_URL', 'https://hooks.slack.com/services/...', /placeholder/],
  ['ALERT_WEBHOOK_URL', 'http://chat.alchemy-clinic.org/hook', /must begin with https/],
  ['SITE_URL', 'https://clinic', /public https/],
  ['SITE_URL', 'https://192.168.1.5', /public https/],
  ['DATABASE_URL', 'postgres://site:word@db.example/site?sslmode=require', /placeholder/],
  ['FRONT_URL', 'http://front.example:8081', /placeholder/],
  ['RESEND_API_KEY', 're_demo_abc', /placeholder/],
  ['RESEND_API_KEY', 'abc', /begins with re_/],
  ['RESEND_API_KEY', undefined, /is missing/],
  ['RESEND_WEBHOOK_SECRET', undefined, /is missing.*resend.com\/webhooks/],
  ['RESEND_WEBHOOK_SECRET', 'abc', /begins with whsec_/],
  ['LEAD_EMAIL_DETAIL', undefined, /full or reference.*Mail and privacy/],
  ['MAIL_FALLBACK_TRANSPORT', 'resend', /another one/],
  ['MAIL_FALLBACK_TRANSPORT', 'inbox', /resend or smtp/],
  ['MAIL_FALLBACK_AFTER', '0', /from 1 to 20/],
  ['MAIL_DAILY_LIMIT', 'many', /whole number/],
  ['SMTP_URL', 'mail.alchemy-clinic.org', /smtps:/],
  ['CRON_SECRET', 'short', /too short/],
  ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', undefined, /is missing/],
  ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'c2hvcnQ=', /32 bytes/],
  ['NEXT_PUBLIC_SANITY_PROJECT_ID', undefined, /your Sanity project/],
  ['NEXT_PUBLIC_SANITY_PROJECT_ID', 'local', /your Sanity project/],
  ['SANITY_WEBHOOK_SECRET', 'short', /too short/],
  ['REQUEST_KEYS', 'k1:c2hvcnQ=', /needs 32/],
]

test.each(refusedInLive)('live mode refuses %s = %s', (name, value, reason) => {
  const message = messageOf({...live(), [name]: value})
  expect(message).toContain(`- ${name} `)
  expect(message).toMatch(reason)
})

test('a mail server of the clinic’s own needs no account at Resend', () => {
  const {RESEND_API_KEY: _, RESEND_WEBHOOK_SECRET: __, ...rest} = live()
  const smtp = {...rest, MAIL_TRANSPORT: 'smtp'}
  expect(messageOf(smtp)).toMatch(/SMTP_URL is missing/)
  const SMTP_URL = 'smtps://site:word@mail.alchemy-clinic.org'
  expect(parseEnv({...smtp, SMTP_URL})).toMatchObject({MAIL_TRANSPORT: 'smtp', RESEND_WEBHOOK_SECRET: []})
  expect(messageOf({...smtp, SMTP_URL, MAIL_FALLBACK_TRANSPORT: 'resend'})).toMatch(
    /RESEND_API_KEY is missing/,
  )
})

test('a database that machines share needs keys that they share', () => {
  const {REQUEST_KEYS: _, ...rest} = live()
  const DATABASE_URL = 'postgres://site@db.alchemy-clinic.org/site?sslmode=require'
  expect(messageOf({...rest, DATABASE_URL})).toMatch(/REQUEST_KEYS is missing. Every machine/)
  expect(parseEnv({...live(), DATABASE_URL})).toMatchObject({DATABASE_URL})
  expect(messageOf({...live(), DATABASE_URL: 'postgres://db.alchemy-clinic.org/site'})).toMatch(/encrypted/)
  expect(messageOf({...secrets(), DATABASE_URL: 'mysql://x'})).toMatch(/must be the address of a Postgres/)
})

test.each(['VERCEL', 'AWS_LAMBDA_FUNCTION_NAME', 'NETLIFY', 'K_SERVICE'])(
  'a host that forgets its files (%s) needs a database',
  (name) => {
    expect(messageOf({...live(), [name]: '1'})).toMatch(
      /DATABASE_URL is missing.*forgets its files.*Postgres/,
    )
    const DATABASE_URL = 'postgres://db.alchemy-clinic.org/site?sslmode=verify-full'
    expect(messageOf({...live(), [name]: '1', DATABASE_URL})).toMatch(/CRON_SECRET is missing.*every minute/)
    const CRON_SECRET = randomBytes(16).toString('hex')
    expect(parseEnv({...live(), [name]: '1', DATABASE_URL, CRON_SECRET})).toMatchObject({DATABASE_URL})
  },
)

test('a message about a secret does not quote it', () => {
  const secret = randomBytes(20).toString('base64')
  expect(messageOf({...live(), REQUEST_KEYS: `k1:${secret}`, RESEND_API_KEY: secret})).not.toContain(secret)
})

test('receipts to patients need a neutral sender of their own', () => {
  const live = {PATIENT_RECEIPT: 'true', MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://u:p@mail.test:465'}
  expect(() => parseEnv({...live})).toThrow(/PATIENT_RECEIPT_FROM is missing/)
  expect(() => parseEnv({...live, PATIENT_RECEIPT_FROM: 'Ketamine <hello@clinic.test>'})).toThrow(
    /PATIENT_RECEIPT_FROM must not speak of treatment/,
  )
  expect(() => parseEnv({...live, PATIENT_RECEIPT_FROM: 'Requests <hello@clinic.test>'})).not.toThrow(
    /PATIENT_RECEIPT/,
  )
})
