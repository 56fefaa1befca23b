import type {AddressInfo} from 'node:net'
import {createServer} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {checkMail} from '@/lib/doctor/checks/mail/check-mail'
import {checkResend} from '@/lib/doctor/checks/mail/check-resend'
import {makeInbox} from '../../../demo/inbox/make-inbox'
import {smtpPeer} from '../../../outbox/transport/peers'
import {type Call, deadUrl, serve, signal, words} from '../../peers'

const apiKey = 're_canary'
const from = 'Website <website@Clinic.example>'
const settings = {RESEND_API_KEY: apiKey, SMTP_URL: undefined, MAIL_FROM: from, INBOX_PORT: 3002, signal}

test('the local inbox passes when it answers', async () => {
  const {url} = await makeInbox()
  expect(await checkMail('inbox', {...settings, INBOX_PORT: Number(new URL(url).port)})).toMatchObject({
    ok: true,
  })
})

test('no inbox, or something else at its port, fails', async () => {
  const dead = Number(new URL(await deadUrl()).port)
  expect(words(await checkMail('inbox', {...settings, INBOX_PORT: dead}))).toMatch(
    /Nothing answers .* FIX Start/,
  )
  const other = Number(new URL(await serve(() => new Response('Hello'))).port)
  expect(words(await checkMail('inbox', {...settings, INBOX_PORT: other}))).toMatch(
    /is not the inbox .*INBOX_PORT/,
  )
})

test('Resend passes when the domain of the sender is verified', async () => {
  const found = await resend(domains([{name: 'clinic.example', status: 'verified'}]))
  expect(found).toContain('Resend takes the key; clinic.example is verified.')
})

test.each([
  [
    [{name: 'other.example', status: 'verified'}],
    /clinic.example, the domain of MAIL_FROM, is not at Resend. FIX Add/,
  ],
  [[{name: 'clinic.example', status: 'pending'}], /is at Resend, but "pending". FIX Set the DNS records/],
  [
    [{name: 'clinic.example', status: 'partially_verified', capabilities: {sending: 'disabled'}}],
    /but "partially_verified"/,
  ],
])('a domain that may not send fails', async (list, reason) => {
  expect(await resend(domains(list))).toMatch(reason)
})

test('a key for sending only passes, and says that the domain cannot be checked with it', async () => {
  const found = await resend(() => refusal(401, 'restricted_api_key'))
  expect(found).toMatch(/for sending only, as it should be.*cannot be checked; only --send/)
  expect(found).not.toContain('FIX')
})

test.each([
  [refusal(403, 'invalid_api_key'), /refuses RESEND_API_KEY \(HTTP 403\). FIX Make a key/],
  [refusal(401, 'validation_error'), /refuses RESEND_API_KEY \(HTTP 401\)/],
  [refusal(429, 'rate_limit_exceeded'), /asked too often .* FIX Try again/],
  [refusal(500, 'internal_server_error'), /Resend has a problem \(HTTP 500\)/],
  [new Response('<h1>Welcome to the hotel</h1>'), /no list of domains/],
])('another answer of Resend fails, and the key is not told', async (answer, reason) => {
  const found = await resend(() => answer)
  expect(found).toMatch(reason)
  expect(found).not.toContain(apiKey)
})

test('a mail server passes when it takes user and password, and gets no message', async () => {
  const {port, mails} = await smtpPeer()
  const SMTP_URL = `smtp://site:right@127.0.0.1:${port}`
  expect(words(await checkMail('smtp', {...settings, SMTP_URL}))).toContain(
    'The mail server answers, and takes',
  )
  expect(mails).toEqual([])
})

test('a mail server that asks for no login passes without one', async () => {
  const {port} = await smtpPeer({disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true})
  expect(words(await checkMail('smtp', {...settings, SMTP_URL: `smtp://127.0.0.1:${port}`}))).toContain(
    'answers',
  )
})

test('a wrong password fails before a message is sent, and is not told', async () => {
  const {port} = await smtpPeer()
  const SMTP_URL = `smtp://site:canary@127.0.0.1:${port}`
  const found = words(await checkMail('smtp', {...settings, SMTP_URL}))
  expect(found).toMatch(
    /refuses the user or the password \(EAUTH:535\)\. FIX Look at user and password in SMTP_URL/,
  )
  expect(found).not.toContain('canary')
})

test('a mail server elsewhere that offers no encryption fails', async () => {
  const {port} = await smtpPeer()
  const SMTP_URL = `smtp://site:right@127.0.0.2:${port}`
  expect(words(await checkMail('smtp', {...settings, SMTP_URL}))).toMatch(
    /not safe \(ETLS.*FIX Look at the certificate/,
  )
})

test('what is no mail server fails, and the password is not told', async () => {
  const other = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const ports = [(other.address() as AddressInfo).port, new URL(await deadUrl()).port]
  const found = []
  for (const port of ports) {
    const SMTP_URL = `smtp://clinic:canary@127.0.0.1:${port}`
    found.push(words(await checkMail('smtp', {...settings, SMTP_URL})))
  }
  expect(found[0]).toMatch(/is no mail server. FIX Look at host and port of SMTP_URL/)
  expect(found[1]).toMatch(/could not be reached \(ECONNREFUSED\)/)
  expect(found.join()).not.toContain('canary')
})

async function resend(answer: (call: Call) => Response): Promise<string> {
  const url = await serve((call) => {
    expect(`${call.method} ${call.path} ${call.headers.get('authorization')}`).toBe(
      `GET /domains Bearer ${apiKey}`,
    )
    return answer(call)
  })
  return words(await checkResend({url, apiKey, from, signal}))
}

function domains(data: unknown[]) {
  return () => Response.json({object: 'list', has_more: false, data})
}

function refusal(statusCode: number, name: string): Response {
  return Response.json({statusCode, name, message: 'no'}, {status: statusCode})
}
