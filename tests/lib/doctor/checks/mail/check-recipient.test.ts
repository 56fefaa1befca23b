import {expect, test} from 'vitest'
import {checkRecipient} from '@/lib/doctor/checks/mail/check-recipient'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {makeInbox} from '../../../demo/inbox/make-inbox'
import {type Call, serve, signal, words} from '../../peers'

const address = {
  from: 'Website <website@clinic.example>',
  to: 'front-desk@clinic.example',
  followMs: 50,
  signal,
}

test('without --send nothing is sent', async () => {
  const inbox = await makeInbox()
  const found = await checkRecipient(transportTo(inbox.url), {send: false, ...address})
  expect(words(found)).toMatch(/^Nothing was sent.*npm run doctor -- --send/)
  expect(await inbox.emails()).toEqual([])
})

test('the test message arrives with the code that is printed, and says that no patient wrote it', async () => {
  const inbox = await makeInbox()
  const found = words(await checkRecipient(transportTo(inbox.url), {send: true, ...address}))
  const [, code] = /the code (\d{6}) was delivered to front-desk@clinic.example/.exec(found) ?? []
  const emails = await inbox.emails()
  expect(emails).toMatchObject([{to: ['front-desk@clinic.example'], subject: 'Test message of the website'}])
  expect(emails[0]?.text).toContain(`The code is ${code}. No patient wrote this`)
  expect(emails[0]?.html).toContain(code)
})

test('every test message has a code and a key of its own', async () => {
  const inbox = await makeInbox()
  await checkRecipient(transportTo(inbox.url), {send: true, ...address})
  await checkRecipient(transportTo(inbox.url), {send: true, ...address})
  expect(new Set((await inbox.emails()).map(({idempotencyKey}) => idempotencyKey)).size).toBe(2)
})

test.each(['bounced', 'suppressed', 'failed', 'complained'])('a message that %s fails', async (event) => {
  const found = words(await checkRecipient(transportTo(await resend(event)), {send: true, ...address}))
  expect(found).toMatch(new RegExp(`came to nothing \\(${event}\\). FIX Look whether CLINIC_INBOX is right`))
})

test('a message of which nothing is known yet is on its way', async () => {
  const found = words(await checkRecipient(transportTo(await resend('sent')), {send: true, ...address}))
  expect(found).toMatch(/the code \d{6} is on its way to/)
})

test('a key that may not ask leaves the message on its way', async () => {
  const found = words(await checkRecipient(transportTo(await resend(undefined)), {send: true, ...address}))
  expect(found).toMatch(/is on its way to/)
})

test.each([
  [403, 'validation_error', /was not taken \(validation_error:403\). FIX .*its domain must be verified/],
  [429, 'daily_quota_exceeded', /FIX The account may send no more/],
  [422, 'validation_error', /FIX Look at MAIL_FROM and CLINIC_INBOX/],
  [500, 'internal_server_error', /FIX The mail service gave no clear answer/],
])('a message that is refused fails with what to do (%i %s)', async (statusCode, name, reason) => {
  const url = await serve(() => Response.json({statusCode, name, message: 'no'}, {status: statusCode}))
  expect(words(await checkRecipient(transportTo(url), {send: true, ...address}))).toMatch(reason)
})

function transportTo(baseUrl: string) {
  return resendTransport({apiKey: 're_canary', baseUrl, spacingMs: 0})
}

/** Takes every message, and says later that `event` became of it; undefined for a key that may only send. */
function resend(event: string | undefined): Promise<string> {
  const id = '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794'
  return serve(({method}: Call) => {
    if (method === 'POST') return Response.json({id})
    if (event) return Response.json({object: 'email', id, last_event: event})
    return Response.json({statusCode: 401, name: 'restricted_api_key', message: 'no'}, {status: 401})
  })
}
