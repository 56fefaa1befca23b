import {expect, test, vi} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {smtpTransport} from '@/lib/outbox/transport/smtp'
import {formOf, makeSite} from '../make-site'
import {email} from './email'
import {smtpPeer} from './peers/smtp'

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
