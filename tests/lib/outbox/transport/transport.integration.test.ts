import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {passed} from '@/lib/doctor/check'
import {checkWebhook} from '@/lib/doctor/checks/content/check-webhook'
import {makeHider} from '@/lib/doctor/hide-secrets'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {needsPerson} from '@/lib/outbox/transport/transport'
import {transportOfSite} from '@/lib/outbox/transport/transport-of-site'
import {eventPath, transportNamed, transportNames} from '@/lib/outbox/transport/transports'
import {parseEnv} from '@/lib/settings/env'
import {deadUrl, signal, words} from '../../doctor/peers'
import {serveSite} from '../../doctor/serve-site'
import {demoSecrets, liveSettings, messageOf} from '../../settings/live-settings'
import {formOf, makeSite} from '../make-site'
import {email} from './email'
import {mailSettings} from './mail-settings'
import {type Mood, settingsOf, startPeer, transportTestOf} from './peer'

const KINDS = {busy: 'busy', hang: 'unknown', 'take-then-drop': 'unknown', quota: 'quota'} as const

describe.each(transportNames)('%s', (name) => {
  const definition = transportNamed(name)

  test('brings a message to one mailbox, as it was written', async () => {
    const {transport, arrived} = await startPeer(name)
    expect(transport.name).toBe(name)
    expect(await transport.send(email, 'k')).toEqual({ok: true, id: expect.stringMatching(/.{8,}/)})
    const [mail, ...others] = await arrived()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      from: email.from,
      to: email.to,
      subject: email.subject,
      replyTo: email.replyTo,
    })
    expect(mail?.text).toBe(email.text)
    expect(mail?.html.trim()).toBe(email.html.trim())
  })

  test('a service in trouble is a failure of the right kind, and after it the next try arrives', async () => {
    const {transport, mood, moods, arrived} = await startPeer(name)
    const troubles = moods.filter((one): one is Exclude<Mood, 'ok'> => one !== 'ok')
    expect(troubles).toEqual(expect.arrayContaining(['busy', 'hang', 'take-then-drop']))
    for (const trouble of troubles) {
      await mood(trouble)
      const failure = await transport.send(email, `k-${trouble}`)
      expect([trouble, failure]).toEqual([
        trouble,
        expect.objectContaining({ok: false, kind: KINDS[trouble], code: expect.stringMatching(/^\S+$/)}),
      ])
    }
    await mood('ok')
    const before = (await arrived()).length
    expect(await transport.send(email, 'k')).toMatchObject({ok: true})
    expect(await arrived()).toHaveLength(before + 1)
  })

  test('a message that the service will never take is refused', async () => {
    const {transport, refused, arrived} = await startPeer(name)
    expect(await transport.send({...email, ...refused}, 'k')).toMatchObject({ok: false, kind: 'refused'})
    expect(await arrived()).toEqual([])
  })

  test('a key or password that is not accepted is for a person to put right', async () => {
    const {stranger, arrived} = await startPeer(name)
    expect(await stranger.send(email, 'k')).toMatchObject({ok: false, kind: 'misconfigured'})
    expect(await arrived()).toEqual([])
  })

  test('a wrong key is stored as a matter for a person, whatever the provider calls it', async () => {
    const {stranger} = await startPeer(name)
    const {receive, delivery, store} = await makeSite()
    await receive(formOf())
    await deliverNext({...delivery, transport: stranger, retryPause: () => 60_000})
    expect((await store.listOpen()).map(({failure}) => needsPerson(failure))).toEqual([true])
  })

  test('a service that is down is tried again later', async () => {
    const {transport, close} = await startPeer(name)
    await close()
    const result = await transport.send(email, 'k')
    expect(result).toMatchObject({ok: false})
    expect(['busy', 'unknown']).toContain(!result.ok && result.kind)
  })

  test('a message whose answer was lost stays one to its reader, or says that it may be a repeat', async () => {
    const {transport, mood, arrived, messageIds} = await startPeer(name)
    const {receive, delivery} = await makeSite()
    await receive(formOf())
    await mood('take-then-drop')
    await deliverNext({...delivery, transport})
    await mood('ok')
    await deliverNext({...delivery, transport})
    const mails = await arrived()
    const isMarked = mails[0]?.subject.startsWith('[possible repeat] ')
    expect(isMarked).toBe(transport.keyLifetimeMs === 0)
    // A mail server keeps both copies; their equal Message-ID lets mail programs show one.
    const messages = new Set<unknown>(messageIds?.() ?? mails)
    expect(messages.size).toBe(isMarked ? 2 : 1)
  })

  test('the site needs its settings, and no others', async () => {
    const {settings} = await transportTestOf(name)
    const site = {...(definition.isForDemo ? demoSecrets() : liveSettings()), MAIL_TRANSPORT: name}
    expect(parseEnv({...site, ...settings})).toMatchObject({MAIL_TRANSPORT: name})
    expect(Object.keys(definition.required)).not.toEqual([])
    for (const required of Object.keys(definition.required))
      expect(messageOf({...site, ...settings, [required]: undefined})).toContain(
        `These settings need attention:\n  - ${required} is missing. `,
      )
  })

  test('live mode refuses a value from a manual', async () => {
    const {settings, placeholders} = await transportTestOf(name)
    const site = {...liveSettings(), ...settings, MAIL_TRANSPORT: name}
    const wanted = definition.isForDemo ? {MAIL_TRANSPORT: name} : placeholders
    expect(Object.keys(wanted)).not.toEqual([])
    for (const [setting, value] of Object.entries(wanted))
      expect(messageOf({...site, [setting]: value})).toMatch(
        new RegExp(`- ${setting} (still holds a placeholder|must be .* in live mode)`),
      )
  })

  test('the doctor hides its secrets, whatever a service repeats of them', async () => {
    const {settings} = await transportTestOf(name)
    const hide = makeHider(settings)
    expect(Object.values(settings)).not.toEqual([])
    for (const secret of Object.values(settings))
      expect(hide({name: 'mail', ...passed(`It said: ${secret}`)}).detail).toBe('It said: [hidden]')
  })

  test('settings of which no transport can be made stop nothing else: the request waits, and a person hears of it', async () => {
    const transport = transportOfSite(mailSettings({MAIL_TRANSPORT: name}))
    expect(await transport.send(email, 'k')).toEqual({
      ok: false,
      kind: 'misconfigured',
      code: `not_usable:${name}`,
    })
  })

  test('the doctor tells a service that is well from one that refuses the key, and from one that is down', async () => {
    const peer = await startPeer(name)
    const check = (wrong: typeof peer.wrong, url = peer.checkUrl ?? peer.url) => {
      const settings = {...settingsOf(peer.settings), ...wrong}
      return definition.check(settings, {url: url ?? definition.url(settings), from: email.from, signal})
    }
    expect(await check({})).toMatchObject({ok: true})
    const refused = await check(peer.wrong)
    // Anybody may read the local inbox.
    expect(refused.ok).toBe(definition.isForDemo === true)
    for (const secret of Object.values(peer.wrong)) expect(words(refused)).not.toContain(secret)
    await peer.close()
    expect(words(await check({}, peer.url && (await deadUrl())))).toMatch(/ FIX /)
  })
})

const called = transportNames.flatMap((name) => {
  const {events} = transportNamed(name)
  return events ? [{name, events}] : []
})

describe.each(called)('the events of $name', ({name, events}) => {
  const at = Math.floor(Date.now() / 1000) * 1000
  const subject = {providerId: 'provider-1', reference: '7K2M-9QXR'}

  async function setUp() {
    const {settings, call} = await transportTestOf(name)
    const [secret = ''] = events.secrets(settingsOf(settings))
    if (!call) throw new Error(`peers/${name}.ts does not call`)
    return {call, secret}
  }

  test.each(['delivered', 'refused', 'complained'] as const)(
    'a message that was %s is read as such',
    async (kind) => {
      const {call, secret} = await setUp()
      const {body, headers} = call(secret, {kind, at, ...subject})
      expect(await events.read(body, new Headers(headers), ['another', secret])).toEqual({
        ok: true,
        event: {
          id: expect.stringMatching(/./),
          subject,
          event: {kind, at, code: expect.stringMatching(/^\S+$/)},
        },
      })
    },
  )

  test('a call that none of the secrets proves is refused', async () => {
    const {call, secret} = await setUp()
    const {body, headers} = call(events.wrongSecret(), {kind: 'delivered', at, ...subject})
    const refused = {ok: false, status: 401}
    expect(await events.read(body, new Headers(headers), [secret])).toEqual(refused)
    expect(await events.read(body, new Headers(), [secret])).toEqual(refused)
    const right = call(secret, {kind: 'delivered', at, ...subject})
    expect(await events.read(right.body, new Headers(right.headers), [])).toEqual(refused)
  })

  test('the front server passes on what proves the call', async () => {
    const {call, secret} = await setUp()
    const passedOn = [...readFileSync('nginx.conf', 'utf8').matchAll(/proxy_set_header (\S+) /g)].map(
      ([, header]) => header?.toLowerCase(),
    )
    expect(passedOn).toEqual(
      expect.arrayContaining(Object.keys(call(secret, {kind: 'delivered', at, ...subject}).headers)),
    )
  })

  test('the site takes the doctor’s call with the right secret, and nothing else', async () => {
    const {settings} = await transportTestOf(name)
    const {secret} = await setUp()
    const url = await serveSite({
      ...demoSecrets(),
      ...settings,
      MAIL_TRANSPORT: 'inbox',
      RESEND_API_KEY: 're_demo',
    })
    const found = await checkWebhook({
      url: `${url}${eventPath(events)}`,
      setting: events.setting,
      secret,
      signer: events,
      atService: 'The secret must be the same.',
      isDemo: true,
      signal,
    })
    expect(words(found)).toBe(`The site takes what is signed with ${events.setting}, and nothing else.`)
  })
})
