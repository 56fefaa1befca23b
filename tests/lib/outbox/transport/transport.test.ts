import {describe, expect, test, vi} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import type {Mail} from '@/lib/outbox/send/mail'
import {smtpTransport} from '@/lib/outbox/transport/smtp'
import {formOf, makeSite} from '../make-site'
import {peers, smtpPeer} from './peers'

const email: Mail = {
  from: 'Website <website@clinic.example>',
  to: 'front-desk@clinic.example',
  subject: 'New website request 7K2M-9QXR',
  text: 'Name: Zoë Łuk 李\n.\n..leading dots\nFrom: somebody\n',
  html: '<p>Zoë Łuk 李 &lt;b&gt;</p>\n',
  replyTo: 'zoe@mail.example',
  headers: {'Auto-Submitted': 'auto-generated'},
  tags: [{name: 'reference', value: '7K2M-9QXR'}],
}

describe.each(Object.entries(peers))('%s', (name, makePeer) => {
  test('brings a message to one mailbox, as it was written', async () => {
    const {transport, arrived} = await makePeer()
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

  test.each([
    ['busy', 'busy'],
    ['refuse', 'refused'],
    ['hang', 'unknown'],
    ['take-then-drop', 'unknown'],
  ] as const)('a service in the mood to %s is a failure of the kind %s', async (mood, kind) => {
    const {transport, mood: set} = await makePeer()
    await set(mood)
    expect(await transport.send(email, 'k')).toMatchObject({
      ok: false,
      kind,
      code: expect.stringMatching(/^\S+$/),
    })
  })

  test('a key or password that is not accepted is for a person to put right', async () => {
    const {stranger, arrived} = await makePeer()
    expect(await stranger.send(email, 'k')).toMatchObject({ok: false, kind: 'misconfigured'})
    expect(await arrived()).toEqual([])
  })

  test('a service that is down is tried again later', async () => {
    const {transport, close} = await makePeer()
    await close()
    const result = await transport.send(email, 'k')
    expect(result).toMatchObject({ok: false})
    expect(['busy', 'unknown']).toContain(!result.ok && result.kind)
  })

  test('after trouble the next try arrives', async () => {
    const {transport, mood, arrived} = await makePeer()
    for (const trouble of ['busy', 'refuse'] as const) {
      await mood(trouble)
      await transport.send(email, 'k')
    }
    await mood('ok')
    expect(await transport.send(email, 'k')).toMatchObject({ok: true})
    expect(await arrived()).toHaveLength(1)
  })

  test('a message that was taken without an answer stays one message to its reader', async () => {
    const {transport, mood, arrived, messageIds} = await makePeer()
    await mood('take-then-drop')
    await transport.send(email, 'k')
    await mood('ok')
    expect(await transport.send(email, 'k')).toMatchObject({ok: true})
    // A mail server keeps both copies; their equal Message-ID lets mail programs show one.
    const messages = messageIds?.() ?? (await arrived())
    expect(new Set<unknown>(messages).size).toBe(1)
  })
})

test('a Message-ID tells nothing about the request, and differs from round to round', async () => {
  const {transport, mails} = await smtpPeer()
  await transport.send(email, 'consultation/1')
  await transport.send(email, 'consultation/1/2')
  const ids = mails.map(({messageId}) => messageId)
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{32}@clinic\.example>$/)
})

test('a mail server elsewhere that offers no encryption gets nothing', async () => {
  const {port, mails} = await smtpPeer()
  // Not one of the names for this machine, and yet it leads here.
  const elsewhere = smtpTransport({url: `smtp://site:right@127.0.0.2:${port}`, timeoutMs: 2_000})
  expect(await elsewhere.send(email, 'k')).toMatchObject({
    ok: false,
    kind: 'misconfigured',
    code: expect.stringContaining('ETLS'),
  })
  expect(mails).toEqual([])
})

test('a mail server with a certificate that nobody vouches for gets nothing', async () => {
  const {port, mails} = await smtpPeer({secure: true, disabledCommands: []})
  const secure = smtpTransport({url: `smtps://site:right@127.0.0.1:${port}`, timeoutMs: 2_000})
  expect(await secure.send(email, 'k')).toMatchObject({ok: false})
  expect(mails).toEqual([])
  // The test server's own warning about its certificate.
  expect(vi.mocked(console.error).mock.calls).toHaveLength(1)
  vi.mocked(console.error).mockClear()
})

test('a mail server’s last word is that it took the message: nothing more is asked', async () => {
  const {receive, delivery, store} = await makeSite()
  const {transport, mails} = await smtpPeer()
  await receive(formOf())
  expect(await drainOnce({...delivery, transport})).toBe(1)
  expect(mails).toMatchObject([{subject: expect.stringMatching(/^New website request/)}])
  expect(await drainOnce({...delivery, transport, now: () => Date.now() + 1e9})).toBe(0)
  expect(await store.countByState()).toEqual({accepted: 1})
})
