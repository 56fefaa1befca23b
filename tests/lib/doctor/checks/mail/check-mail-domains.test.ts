import type {AddressInfo} from 'node:net'
import {createServer} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {checkMailDomains} from '@/lib/doctor/checks/mail/check-mail-domains'
import {signal, words} from '../../peers'
import {serveNames, type Zone} from './name-server'

const MAIL = {mx: ['mx1.mail.test', 'mx2.mail.test']}
const zone: Zone = {
  'clinic.test': MAIL,
  'mx1.mail.test': {},
  'mx2.mail.test': {a: ['192.0.2.1']},
  'www.clinic.test': {a: ['127.0.0.1']},
  'null.test': {mx: ['']},
  'lost.test': {mx: ['gone.mail.test']},
  'bare.test': {},
  'broken.test': 'broken',
}

async function check(setting: string, address: string, port = 1) {
  const receives = setting !== 'MAIL_FROM'
  const names = await serveNames(zone)
  return words(await checkMailDomains({mailboxes: [{setting, address, receives}], names, port, signal}))
}

test('domains with a mail exchange that leads somewhere pass', async () => {
  expect(await check('CLINIC_INBOX', 'desk@Clinic.test')).toBe('Mail can go to and from clinic.test.')
  expect(await check('MAIL_FROM', 'Website <site@clinic.test>')).toBe('Mail can go to and from clinic.test.')
})

test.each([
  [
    'CLINIC_INBOX',
    'desk@clinc.test',
    /clinc\.test, the domain of CLINIC_INBOX, is not known.* FIX Correct CLINIC_INBOX/,
  ],
  ['CLINIC_INBOX', 'desk@null.test', /takes no mail \(a null MX record\).* FIX Correct CLINIC_INBOX/],
  ['CLINIC_INBOX', 'desk@lost.test', /whose name leads nowhere.* FIX Correct CLINIC_INBOX/],
  [
    'CLINIC_INBOX',
    'desk@www.clinic.test',
    /no mail exchange.*no mail server answers.* FIX Correct CLINIC_INBOX/,
  ],
  ['CLINIC_INBOX', 'desk@bare.test', /no mail exchange.*no address either.* FIX Correct CLINIC_INBOX/],
  ['CLINIC_INBOX', 'desk@broken.test', /name server says nothing about broken\.test.* FIX Look whether/],
  ['ALERT_EMAIL', 'manager@null.test', /the domain of ALERT_EMAIL.* FIX Correct ALERT_EMAIL/],
  ['MAIL_FROM', 'Website <site@clinc.test>', /the domain of MAIL_FROM, is not known.* FIX Correct MAIL_FROM/],
  ['MAIL_FROM', 'site@null.test', /null MX/],
  ['MAIL_FROM', 'site@bare.test', /no address either/],
])('%s = %s fails with what to do', async (setting, address, reason) => {
  expect(await check(setting, address)).toMatch(reason)
})

test('a domain without a mail exchange passes when a mail server answers at its own address', async () => {
  const server = createServer((socket) => void socket.resume()).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const {port} = server.address() as AddressInfo
  expect(await check('CLINIC_INBOX', 'desk@www.clinic.test', port)).toMatch(/^Mail can go/)
})

test('a sender needs an address only', async () => {
  expect(await check('MAIL_FROM', 'site@www.clinic.test')).toMatch(/^Mail can go/)
})

test('all that is wrong is said at once', async () => {
  const names = await serveNames(zone)
  const mailboxes = [
    {setting: 'CLINIC_INBOX', address: 'desk@null.test', receives: true},
    {setting: 'ALERT_EMAIL', address: 'manager@clinc.test', receives: true},
  ]
  expect(words(await checkMailDomains({mailboxes, names, signal}))).toMatch(
    /null\.test.*clinc\.test.* FIX Correct CLINIC_INBOX.*Correct ALERT_EMAIL/,
  )
})
