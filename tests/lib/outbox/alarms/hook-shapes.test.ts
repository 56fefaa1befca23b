import {expect, test, vi} from 'vitest'
import {z} from 'zod'
import {describeAlert} from '@/lib/consultation/alarms/describe-alert'
import {channelsOf} from '@/lib/outbox/alarms/channels'
import {hookShapeFor} from '@/lib/outbox/alarms/hook-shapes'
import {serve} from '../../doctor/peers'
import {makeSite} from '../make-site'
import {alarmsTo} from '../parts'

const text = z.string().min(1)

/** What each service takes, from its manual. Whatever else it finds, it refuses as the real one does. */
const services = {
  'google-chat': z.strictObject({text: text.max(4_096)}),
  slack: z.strictObject({text: text.max(40_000)}),
  discord: z.strictObject({
    content: text.max(2_000),
    allowed_mentions: z.strictObject({parse: z.array(z.never())}),
  }),
  teams: z.strictObject({
    type: z.literal('message'),
    attachments: z
      .array(
        z.strictObject({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: z.strictObject({
            $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
            type: z.literal('AdaptiveCard'),
            version: z.string().regex(/^1\.[0-5]$/),
            body: z.array(z.strictObject({type: z.literal('TextBlock'), text, wrap: z.literal(true)})).min(1),
          }),
        }),
      )
      .length(1),
  }),
  json: z.strictObject({
    text,
    event: z.string().startsWith('alert.'),
    site: text,
    count: z.number().int(),
    references: z.array(z.string().regex(/^\w{4}-\w{4}$/)),
    codes: z.array(z.string()),
  }),
}

const references = Array.from({length: 500}, (_, place) => `AAAA-${String(place).padStart(4, '0')}`)
const alert = {
  event: 'alert.undelivered-for-an-hour',
  references,
  count: 500,
  codes: references.map((_, place) => `internal_server_error:${500 + (place % 99)}`),
} as const

test.each([
  ['https://chat.googleapis.com/v1/spaces/AAAA/messages?key=k&token=t', 'google-chat'],
  ['https://hooks.slack.com/services/T01/B02/x', 'slack'],
  ['https://hooks.slack.com/triggers/T01/2/x', 'slack'],
  ['https://hooks.slack-gov.com/services/T01/B02/x', 'slack'],
  ['https://discord.com/api/webhooks/1/x', 'discord'],
  ['https://discordapp.com/api/webhooks/1/x', 'discord'],
  ['https://canary.discord.com/api/webhooks/1/x', 'discord'],
  ['https://discord.com/api/webhooks/1/x/slack', 'slack'],
  ['https://clinic.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4', 'teams'],
  ['https://outlook.office.com/webhook/1@2/IncomingWebhook/3/4', 'teams'],
  ['https://prod-12.westus.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=x', 'teams'],
  ['https://default1.2.environment.api.powerplatform.com:443/powerautomate/automations/direct/x', 'teams'],
  ['https://chat.clinic.test/hooks/1', 'json'],
  ['https://chat.googleapis.com.clinic.test/x', 'json'],
  ['https://notdiscord.com/x', 'json'],
  ['https://discord.com.clinic.test/x', 'json'],
  ['https://discord.com/api/webhooks/slack/x', 'discord'],
  ['https://discord.com/api/webhooks/1/x/slack/', 'slack'],
  ['https://myhooks.slack.com/x', 'json'],
  ['https://hooks.slack.com.clinic.test/x', 'json'],
  ['https://webhook.office.com.clinic.test/x', 'json'],
  ['http://127.0.0.1:9000/hook', 'json'],
] as const)(
  '%s gets what %s takes, and a service that is as strict as the real one takes it',
  async (address, name) => {
    const shape = hookShapeFor(address)
    expect(shape.name).toBe(name)
    const url = await serve(({body}) => {
      const read = services[name].safeParse(JSON.parse(body))
      return new Response(read.error?.message ?? 'ok', {status: read.success ? 200 : 400})
    })
    for (const one of [alert, {...alert, references: [], count: 3, codes: [undefined, '<b>']}]) {
      const answer = await fetch(url, {
        method: 'POST',
        body: JSON.stringify(shape.body(one, describeAlert(one, 'www.clinic.test').text, 'www.clinic.test')),
      })
      expect(await answer.text()).toBe('ok')
    }
  },
)

test('a Teams hook that answers 200 and says that delivery failed has not taken the alarm', () => {
  const {isRefusal} = hookShapeFor('https://clinic.webhook.office.com/webhookb2/1')
  expect(
    isRefusal?.(
      'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 404',
    ),
  ).toBe(true)
  expect(isRefusal?.('1')).toBe(false)
  expect(isRefusal?.('')).toBe(false)
})

test('a text that is too long for Discord is cut, and one for Teams has a block for each line', () => {
  const text = `${'x'.repeat(1_999)}yz\n\nWhat to do`
  expect(hookShapeFor('https://discord.com/api/webhooks/1/x').body(alert, text, '')).toMatchObject({
    content: `${'x'.repeat(1_999)}y`,
  })
  expect(
    JSON.stringify(hookShapeFor('https://clinic.webhook.office.com/x').body(alert, 'a\n\nb', '')),
  ).toContain(
    '"body":[{"type":"TextBlock","text":"a","wrap":true},{"type":"TextBlock","text":"b","wrap":true}]',
  )
})

test.each([
  ['that it took the alarm', '1', undefined],
  ['that it did not', 'Webhook message Delivery failed with error', 'webhook:refused'],
  ['more than anybody reads', `${'x'.repeat(2_000)} delivery failed`, undefined],
])('when Teams says %s, it is believed', async (_what, answer, code) => {
  const call = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(answer))
  const {delivery} = await makeSite()
  const webhookUrl = 'https://clinic.webhook.office.com/webhookb2/1'
  const [, hook] = channelsOf({...delivery, alarms: alarmsTo({webhookUrl})})
  call.mockClear()
  expect(await hook?.send(alert)).toBe(code)
  expect(call.mock.calls).toEqual([
    [
      webhookUrl,
      expect.objectContaining({method: 'POST', redirect: 'error', signal: expect.any(AbortSignal)}),
    ],
  ])
})

test.each([
  [403, 'webhook:403'],
  [404, 'webhook:404'],
  [410, 'webhook:410'],
  [302, 'webhook:Error'],
])('a hook that answers %i has not taken the alarm', async (status, code) => {
  const url = await serve(
    () => new Response('no_service', {status, headers: {location: 'http://127.0.0.1:1/'}}),
  )
  const {delivery} = await makeSite()
  const [, hook] = channelsOf({...delivery, alarms: alarmsTo({webhookUrl: url})})
  expect(await hook?.send(alert)).toBe(code)
})

test('a hook at which nothing answers is named by what the network said', async () => {
  const {delivery} = await makeSite()
  const [, hook] = channelsOf({...delivery, alarms: alarmsTo({webhookUrl: 'http://127.0.0.1:1/hook'})})
  expect(await hook?.send(alert)).toMatch(/^webhook:.*(ECONNREFUSED|bad port)|^webhook:Error$/)
})
