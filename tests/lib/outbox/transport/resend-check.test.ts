import {expect, test} from 'vitest'
import {resend} from '@/lib/outbox/transport/resend'
import {type Call, serve, signal, words} from '../../doctor/peers'
import {settingsOf} from './peer'

const apiKey = 're_canary'
const from = 'Website <website@Clinic.example>'

test('Resend passes when the domain of the sender is verified', async () => {
  const found = await find(domains([{name: 'clinic.example', status: 'verified'}]))
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
  expect(await find(domains(list))).toMatch(reason)
})

test('a key for sending only passes, and says that the domain cannot be checked with it', async () => {
  const found = await find(() => refusal(401, 'restricted_api_key'))
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
  const found = await find(() => answer)
  expect(found).toMatch(reason)
  expect(found).not.toContain(apiKey)
})

async function find(answer: (call: Call) => Response): Promise<string> {
  const url = await serve((call) => {
    expect(`${call.method} ${call.path} ${call.headers.get('authorization')}`).toBe(
      `GET /domains Bearer ${apiKey}`,
    )
    return answer(call)
  })
  return words(await resend.check(settingsOf({RESEND_API_KEY: apiKey}), {url, from, signal}))
}

function domains(data: unknown[]) {
  return () => Response.json({object: 'list', has_more: false, data})
}

function refusal(statusCode: number, name: string): Response {
  return Response.json({statusCode, name, message: 'no'}, {status: statusCode})
}
