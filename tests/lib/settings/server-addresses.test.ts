import {randomBytes} from 'node:crypto'
import fc from 'fast-check'
import postgres from 'postgres'
import {expect, test} from 'vitest'
import {smtpTransport} from '@/lib/outbox/transport/smtp'
import {parseEnv} from '@/lib/settings/env'
import {mailServerOf, readMailServer} from '@/lib/settings/mail-server'
import {smtpPeer} from '../outbox/transport/peers/smtp'

const keys = {
  REQUEST_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  RESEND_API_KEY: 're_9fK2LmQx7Tq',
  SANITY_WEBHOOK_SECRET: randomBytes(16).toString('hex'),
}
const smtp = {
  ...keys,
  MAIL_TRANSPORT: 'smtp',
  MAIL_FROM: 'site@clinic.test',
  CLINIC_INBOX: 'desk@clinic.test',
}

/** What the boot says of one setting; undefined when it takes it. */
function problemOf(name: string, value: string, others: Record<string, string> = smtp): string | undefined {
  try {
    parseEnv({...others, [name]: value})
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.message.split('\n').find((line) => line.includes(`- ${name} `)) ?? `not about ${name}`
  }
}

const ENCODE = /%23.*%40.*SMTP_URL="…"/

test.each([
  ['smtps://user:canary#ss@mail.clinic.test', ENCODE],
  ['smtps://user:#canary@mail.clinic.test', ENCODE],
  ['smtps://user:canary', ENCODE],
  ['smtps://user:', /no port/],
  ['smtps://user:12', /cut at a #\?.*%23.*SMTP_URL="…"/],
  ['smtps://desk@clinic.test:canary@mail.clinic.test', ENCODE],
  ['smtps://user:can@ary@mail.clinic.test', ENCODE],
  ['smtps://user:can/ary@mail.clinic.test', ENCODE],
  ['smtps://user:1/canary@mail.clinic.test', ENCODE],
  ['smtps://user:1?canary@mail.clinic.test', ENCODE],
  ['smtps://user:canary%ss@mail.clinic.test', /% as %25/],
  ['smtps://user:canary%@mail.clinic.test', /% as %25/],
  ['smtps://user:canary%0A@mail.clinic.test', ENCODE],
  ['smtps://user@mail.clinic.test', /both a user and a password.*or neither/],
  ['smtps://user:@mail.clinic.test', /both a user and a password/],
  ['smtps://:canary@mail.clinic.test', /both a user and a password/],
  ['smtps://user:canary@mail.clinic.test:0', /no port from 1 to 65535/],
  ['smtps://user:canary@mail.clinic.test:99999', /no port from 1 to 65535/],
  ['smtps://user:canary@mail.clinic.test:', /no port from 1 to 65535/],
  ['smtps://user:canary@mail.clinic.test:4 65', /a space/],
  ['smtps://user:canary@mail clinic.test', /a space/],
  ['smtps://user:canary@', /no host/],
  ['smtps://user:canary@mail..clinic.test', /no host/],
  ['smtps://user:canary@mail.clinic.test.', /no host/],
  ['smtps://user:canary@-mail.clinic.test', /no host/],
  ['smtps://user:canary@mail!.clinic.test', /no host/],
  ['smtps://user:canary@256.1.1.1', /no host/],
  ['smtps://user:canary@1.2.3', /no host/],
  ['smtps://user:canary@[::1', /no host/],
  ['smtps://user:canary@[mail.clinic.test]', /no host/],
  ['smtps://user:canary@::1', /no host|no port/],
  ['smtps://user:canary@a.test,b.test', /no host/],
  ['smtps://user:canary@mail.clinic.test/inbox', /must end after the host.*%2F/],
  ['smtps://user:canary@mail.clinic.test?pool=true', /must end after the host/],
  ['smtps://user:canary@mail.clinic.test:587', /must begin with smtp:\/\/ for port 587/],
  ['smtp://user:canary@mail.clinic.test:465', /must begin with smtps:\/\/ for port 465/],
  ['"smtps://user:canary@mail.clinic.test"', /quotation mark/],
  ["'smtps://user:canary@mail.clinic.test", /quotation mark/],
  ['smtps://user:canary@mail.clinic.test”', /quotation mark/],
  ['smtps://user:canary@mail”x.clinic.test', /no host/],
  ['https://user:canary@mail.clinic.test', /must be like smtps:/],
  ['smtps:user:canary@mail.clinic.test', /must be like smtps:/],
  ['mail.clinic.test', /must be like smtps:/],
])('the mail server %s is refused at boot with what to do, and without the password', (address, reason) => {
  const problem = problemOf('SMTP_URL', address)
  expect(problem).toMatch(reason)
  expect(problem).not.toMatch(/canary|ss@/)
})

test.each([
  ['smtps://mail.clinic.test', {host: 'mail.clinic.test', port: 465, isSecure: true, login: undefined}],
  ['smtp://localhost:1025', {host: 'localhost', port: 1025, isSecure: false, login: undefined}],
  ['SMTPS://user:a:b@Mail.Clinic.test', {host: 'mail.clinic.test', login: {user: 'user', pass: 'a:b'}}],
  [
    'smtp://u%40clinic.test:p%23%2F@relay',
    {host: 'relay', port: 587, login: {user: 'u@clinic.test', pass: 'p#/'}},
  ],
  ['smtps://u:p@[2001:db8::1]:2465/', {host: '2001:db8::1', port: 2465}],
  ['smtps://u:p@mail.m\u00fcller.test', {host: 'mail.xn--mller-kva.test'}],
  ['smtps://u:p@mail.clinic.test  ', {host: 'mail.clinic.test'}],
])('the mail server %s is taken as it is meant', (address, server) => {
  expect(problemOf('SMTP_URL', address)).toBeUndefined()
  expect(mailServerOf(parseEnv({...smtp, SMTP_URL: address}).SMTP_URL ?? '')).toMatchObject(server)
})

const secret = fc
  .string({minLength: 1, maxLength: 20, unit: 'grapheme'})
  .filter((text) => !/\p{Cc}/u.test(text))

test('any user and password that is percent-encoded is read back exactly', () => {
  fc.assert(
    fc.property(secret, secret, (user, pass) => {
      const address = `smtps://${encodeURIComponent(user)}:${encodeURIComponent(pass)}@mail.clinic.test:465`
      expect(mailServerOf(address).login).toEqual({user, pass})
    }),
  )
})

test('a password that is written as it is, is refused or read for exactly that, and never moves the host', () => {
  const typed = fc.string({minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ab1#@:/?%&+[]"\\ .2c;,=')})
  fc.assert(
    fc.property(typed, (pass) => {
      const read = readMailServer(`smtps://user:${pass}@mail.clinic.test:465`)
      if (!read.ok) return
      expect(read.server).toMatchObject({host: 'mail.clinic.test', port: 465})
      expect([pass, decodeURIComponent(pass)]).toContain(read.server.login?.pass)
    }),
    {numRuns: 1_000},
  )
})

test('a login with every awkward sign opens a real mail server', async () => {
  const pass = 'pa#s@s:w/o?r%d&"[ü]'
  const logins: unknown[] = []
  const {port} = await smtpPeer({
    onAuth: ({username, password}, _session, done) => {
      logins.push([username, password])
      done(null, {user: 'site'})
    },
  })
  const login = `${encodeURIComponent('site@clinic.test')}:${encodeURIComponent(pass)}`
  const {SMTP_URL = ''} = parseEnv({...smtp, SMTP_URL: `smtp://${login}@127.0.0.1:${port}`})
  const email = {from: 'a@clinic.test', to: 'b@clinic.test', subject: 's', text: 't', html: 't', headers: {}}
  expect(await smtpTransport({url: SMTP_URL}).send(email, 'k')).toMatchObject({ok: true})
  expect(logins).toEqual([['site@clinic.test', pass]])
})

test.each([
  ['postgres://user:can#ary@db.clinic.test/site', /%23/],
  ['postgres://user:12', /name of the database/],
  ['postgres://user:can@ary@db.clinic.test/site', /%40/],
  ['postgres://user:1/canary@db.clinic.test/site', /%2F/],
  ['postgres://user:1?canary@db.clinic.test/site', /%3F/],
  ['postgres://user:canary%zz@db.clinic.test/site', /%25/],
  ['postgres://:canary@db.clinic.test/site', /must have a user/],
  ['postgres://user:canary@db.clinic.test', /name of the database/],
  ['postgres://user:canary@db.clinic.test:0/site', /no port/],
  ['postgres://user:canary@[::1]:5432/site', /IPv6/],
  ['postgres://user:canary@%2Fvar%2Frun/site', /no host/],
  ['postgres://user:canary@db.clinic.test/site?sslmode=verify-ful', /sslmode.*verify-full/],
  ['mysql://user:canary@db.clinic.test/site', /must be the address of a Postgres/],
])('the database %s is refused at boot with what to do', (address, reason) => {
  const problem = problemOf('DATABASE_URL', address)
  expect(problem).toMatch(reason)
  expect(problem).not.toContain('canary')
})

test('a database address that boots is what its client connects to', async () => {
  await fc.assert(
    fc.asyncProperty(secret, secret, fc.integer({min: 1, max: 65_535}), async (user, pass, port) => {
      const address = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(pass)}@db.clinic.test:${port}/site`
      const sql = postgres(
        parseEnv({...smtp, SMTP_URL: 'smtps://m.test', DATABASE_URL: address}).DATABASE_URL ?? '',
      )
      expect(sql.options).toMatchObject({
        host: ['db.clinic.test'],
        port: [port],
        user,
        pass,
        database: 'site',
      })
      await sql.end()
    }),
    {numRuns: 50},
  )
})

test('a database on several hosts, and one without a password, boot', () => {
  for (const address of [
    'postgres://a.test:5432,b.test:5433/site',
    'postgres://site@store/site?sslmode=require',
  ]) {
    expect(problemOf('DATABASE_URL', address, keys)).toBeUndefined()
  }
})

test.each([
  'http://front:0',
  'http://front:99999',
  'http://front/path',
  'http://front/#x',
  'http://front?x',
  'http://user:word@front',
  'http:front:8081',
  'http:/front:8081',
  'http://',
  'front:8081',
  'http://fr ont',
  'http://*.clinic.test',
  'http://a.test,b.test',
  'http://clinic..test',
  '"http://front:8081"',
  'http:\\\\front',
])('as address of the front server or of the site, %s is refused', (address) => {
  expect(problemOf('FRONT_URL', address, keys)).toMatch(/FRONT_URL (must|names|holds)/)
  expect(problemOf('SITE_URL', address, keys)).toMatch(/SITE_URL (must|names|holds)/)
})

test.each([
  'https://user:word@chat.clinic.test/hook',
  'https://chat.clinic.test/hook#x',
  'https://chat.clinic.test:0/hook',
  'https:///hook',
  'chat.clinic.test/hook',
  'https://chat .clinic.test/hook',
  'https://chat_clinic..test/hook',
])('as address for alarms, %s is refused', (address) => {
  expect(problemOf('ALERT_WEBHOOK_URL', address, keys)).toMatch(/ALERT_WEBHOOK_URL (must|names|holds)/)
})

test('an address for alarms may hold an @ after the host, as those of Teams do', () => {
  const address = 'https://clinic.webhook.office.com/webhookb2/1a@2b/IncomingWebhook/3c/4d'
  expect(parseEnv({...keys, ALERT_WEBHOOK_URL: ` ${address} `}).ALERT_WEBHOOK_URL).toBe(address)
})
