import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {demoKeys} from '@/lib/demo/start/demo-keys'
import {checkWebhook} from '@/lib/doctor/checks/content/check-webhook'
import {asSanity, type Signer} from '@/lib/doctor/services/signed-calls'
import {resendEvents} from '@/lib/outbox/transport/resend-events'
import {makeFolder} from '../../../../sanity/lake/lake-test'
import {deadUrl, serve, signal, words} from '../../peers'
import {serveSite} from '../../serve-site'

const secrets = {sanity: 'canary-secret-of-sanity', resend: `whsec_${randomBytes(24).toString('base64')}`}

test('the site takes what its own secret signed, and nothing else', async () => {
  const url = await site()
  const found = 'The site takes what is signed with THE_SECRET, and nothing else.'
  expect(words(await check(url, 'sanity'))).toBe(found)
  expect(words(await check(url, 'resend'))).toBe(found)
})

test('a live site says what the service must have', async () => {
  const found = words(await check(await site(), 'sanity', {isDemo: false}))
  expect(found).toContain('The service must have the filter X. That cannot be seen from here.')
})

test('what is sent changes nothing on the site', async () => {
  const {body, headers} = await asSanity.sign(secrets.sanity)
  const answer = await fetch(`${await site()}/api/webhooks/sanity`, {method: 'POST', body, headers})
  expect(await answer.json()).toEqual({revalidated: []})
})

test('a site that runs with another secret fails, and the secret is not told', async () => {
  const url = await site()
  for (const service of ['sanity', 'resend'] as const) {
    const found = words(await check(url, service, {secret: asSigner[service].wrongSecret()}))
    expect(found).toMatch(/The site refuses what is signed with THE_SECRET. FIX Restart the site/)
    expect(found).not.toContain(secrets[service])
  }
})

test('a site whose clock is wrong is told from one with another secret', async () => {
  const url = await serve(() => Response.json({error: 'The signature is too old.'}, {status: 401}))
  expect(words(await check(url, 'sanity'))).toMatch(/too old. FIX Set the clocks/)
})

test('something that answers 200 to everything fails', async () => {
  const url = await serve(() => Response.json({}))
  expect(words(await check(url, 'sanity'))).toContain(
    'does not refuse a call that is signed with a wrong secret',
  )
})

test.each([
  [() => Response.redirect('https://www.clinic.example/', 308), /leads elsewhere .* FIX Set SITE_URL/],
  [() => new Response('', {status: 404}), /answers HTTP 404. FIX Look whether SITE_URL/],
  [() => new Response('', {status: 502}), /answers HTTP 502. FIX Look whether the site runs .* log/],
])('another answer fails with its own fix', async (answer, reason) => {
  expect(words(await check(await serve(answer), 'sanity'))).toMatch(reason)
})

test('a site that does not run fails', async () => {
  expect(words(await check(await deadUrl(), 'sanity'))).toMatch(/Nothing answers at .* FIX Start the site/)
})

const asSigner: Record<'sanity' | 'resend', Signer> = {sanity: asSanity, resend: resendEvents}

function check(url: string, service: 'sanity' | 'resend', {secret = secrets[service], isDemo = true} = {}) {
  const route = `${url}/api/webhooks/${service}`
  return checkWebhook({
    url: route,
    setting: 'THE_SECRET',
    secret,
    signer: asSigner[service],
    isDemo,
    atService: 'The service must have the filter X.',
    signal,
  })
}

async function site(): Promise<string> {
  const keys = demoKeys(await makeFolder())
  return serveSite({
    ...keys,
    SANITY_WEBHOOK_SECRET: secrets.sanity,
    RESEND_WEBHOOK_SECRET: secrets.resend,
  })
}
