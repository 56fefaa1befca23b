import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {parseEnv} from '@/lib/settings/env'
import {demoSecrets, messageOf} from './live-settings'

const secretOf = (bytes: number) => `whsec_${randomBytes(bytes).toString('base64')}`
const secret = secretOf(32)
const demo = {...demoSecrets(), RESEND_API_KEY: 're_9fK2LmQx7Tq'}
const webhook = {REQUEST_WEBHOOK_SECRET: secret, REQUEST_WEBHOOK_DETAIL: 'reference'}

test('nobody is told of requests unless the settings say so', () => {
  expect(parseEnv(demo)).not.toHaveProperty('REQUEST_WEBHOOK_URL')
})

test.each([
  'https://records.clinic.test/hooks?tenant=7',
  'http://127.0.0.1:6661/requests',
  'http://localhost:6661/requests',
  'http://[::1]:6661/requests',
])('another program is told at %s', (REQUEST_WEBHOOK_URL) => {
  expect(parseEnv({...demo, ...webhook, REQUEST_WEBHOOK_URL})).toMatchObject({REQUEST_WEBHOOK_URL})
})

test.each([
  ['http://records.clinic.test/hooks', /must begin with https:\/\/, like .*127\.0\.0\.1/],
  ['http://10.0.0.7/hooks', /must begin with https/],
  ['http://127.0.0.1.evil.test/', /must begin with https/],
  ['http://localhost.evil.test/', /must begin with https/],
  ['ftp://records.clinic.test', /must be like https/],
  ['https://user:password@records.clinic.test', /without a # or a user/],
  ['records.clinic.test/hooks', /must be like https/],
])('the boot stops for the address %s', (REQUEST_WEBHOOK_URL, problem) => {
  const message = messageOf({...demo, ...webhook, REQUEST_WEBHOOK_URL})
  expect(message).toMatch(/- REQUEST_WEBHOOK_URL /)
  expect(message).toMatch(problem)
})

test.each(['whsec_', 'secret', secretOf(23), secretOf(65), `${secret},`, secret.replace('whsec_', '')])(
  'the boot stops for a secret of the wrong form: %s',
  (REQUEST_WEBHOOK_SECRET) => {
    const message = messageOf({...demo, ...webhook, REQUEST_WEBHOOK_SECRET})
    expect(message).toMatch(/- REQUEST_WEBHOOK_SECRET must be whsec_ and 24 to 64 bytes/)
  },
)

test('during a rotation there are two', () => {
  const REQUEST_WEBHOOK_SECRET = `${secretOf(24)}, ${secretOf(64)}`
  expect(parseEnv({...demo, ...webhook, REQUEST_WEBHOOK_SECRET}).REQUEST_WEBHOOK_SECRET).toHaveLength(2)
})

test('an address alone is not enough: what signs, and what is told, must be said', () => {
  const message = messageOf({...demo, REQUEST_WEBHOOK_URL: 'https://records.clinic.test'})
  expect(message).toMatch(/- REQUEST_WEBHOOK_DETAIL is missing.*reference or full/)
  expect(message).toMatch(/- REQUEST_WEBHOOK_SECRET is missing.*openssl rand/)
})
