import {type AddressInfo, createServer} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {checkMailServer} from '@/lib/outbox/transport/smtp-check'
import {deadUrl, signal, words} from '../../doctor/peers'
import {smtpPeer} from './peers/smtp'

test('a mail server passes when it takes user and password, and gets no message', async () => {
  const {port, mails} = await smtpPeer()
  const SMTP_URL = `smtp://site:right@127.0.0.1:${port}`
  expect(await find(SMTP_URL)).toContain('The mail server answers, and takes')
  expect(mails).toEqual([])
})

test('a mail server that asks for no login passes without one', async () => {
  const {port} = await smtpPeer({disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true})
  expect(await find(`smtp://127.0.0.1:${port}`)).toContain('answers')
})

test('a wrong password fails before a message is sent, and is not told', async () => {
  const {port} = await smtpPeer()
  const SMTP_URL = `smtp://site:canary@127.0.0.1:${port}`
  const found = await find(SMTP_URL)
  expect(found).toMatch(
    /refuses the user or the password \(EAUTH:535\)\. FIX Look at user and password in SMTP_URL/,
  )
  expect(found).not.toContain('canary')
})

test('a mail server elsewhere that offers no encryption fails', async () => {
  const {port} = await smtpPeer()
  const SMTP_URL = `smtp://site:right@127.0.0.2:${port}`
  expect(await find(SMTP_URL)).toMatch(/not safe \(ETLS.*FIX Look at the certificate/)
})

test('what is no mail server fails, and the password is not told', async () => {
  const other = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const ports = [(other.address() as AddressInfo).port, new URL(await deadUrl()).port]
  const found = []
  for (const port of ports) {
    const SMTP_URL = `smtp://clinic:canary@127.0.0.1:${port}`
    found.push(await find(SMTP_URL))
  }
  expect(found[0]).toMatch(/is no mail server. FIX Look at host and port of SMTP_URL/)
  expect(found[1]).toMatch(/could not be reached \(ECONNREFUSED\)/)
  expect(found.join()).not.toContain('canary')
})

async function find(url: string): Promise<string> {
  return words(await checkMailServer(url, signal))
}
