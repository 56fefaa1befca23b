import {expect, test} from 'vitest'
import {makeDelivery, makeMailer} from '@/lib/make-delivery'
import {parseEnv} from '@/lib/settings/env'
import {makeDesk} from '../desk/make-desk'
import {keys, patient} from '../outbox/make-site'
import {demoSecrets} from '../settings/live-settings'
import {makeReceiver, secret} from './make-receiver'

test('the settings of a site lead to the other program, with the detail that they name', async () => {
  const receiver = await makeReceiver()
  const delivery = await deliveryOf({
    REQUEST_WEBHOOK_URL: receiver.url,
    REQUEST_WEBHOOK_SECRET: secret,
    REQUEST_WEBHOOK_DETAIL: 'full',
  })
  await delivery.handOver?.(() => false)
  expect(receiver.calls).toEqual([])
  await delivery.handOver?.(() => true)
  expect(receiver.calls[0]?.data).toMatchObject({
    url: expect.stringMatching(/^http:\/\/localhost:3000\/desk\/requests\/[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    answers: {name: patient.name},
  })
})

test('a site without them looks for nothing and tells nobody', async () => {
  expect((await deliveryOf({})).handOver).toBeUndefined()
})

async function deliveryOf(webhook: Record<string, string>) {
  const {send, store, db} = await makeDesk()
  await send()
  const ring = keys.map(({id, key}) => `${id}:${key.toString('base64')}`).join(',')
  const settings = parseEnv({
    ...demoSecrets(),
    REQUEST_KEYS: ring,
    RESEND_API_KEY: 're_9fK2LmQx7Tq',
    ...webhook,
  })
  const process = {journal: undefined, leaseOwner: 'one', inFlight: new Set<string>()}
  return makeDelivery(settings, {mailer: makeMailer(settings), store, db, ...process})
}
