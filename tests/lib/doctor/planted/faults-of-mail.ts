import path from 'node:path'
import {raiseRequestAlarms} from '@/lib/outbox/alarms/request-alarms'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {makeChat} from '../../outbox/alarms/make-chat'
import {formOf, makeSite} from '../../outbox/make-site'
import {alarmsTo} from '../../outbox/parts'
import {deadUrl} from '../peers'
import type {Fault} from './fault'
import {resendDomains} from './live-clinic'
import {silentServer} from './silent-server'

export const faultsOfMail: Fault[] = [
  {
    name: 'the password of the mail server is wrong',
    check: 'mail',
    plant: ({env}) => void Object.assign(env, {SMTP_URL: env.SMTP_URL.replace(':right@', ':wrong@')}),
    detail: /The mail server refuses the user or the password/,
    fix: /Look at user and password in SMTP_URL: # is written as %23/,
  },
  {
    name: 'the mail server does not run',
    check: 'mail',
    plant: async ({env}) =>
      void Object.assign(env, {SMTP_URL: `smtp://site:right@${new URL(await deadUrl()).host}`}),
    detail: /127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\)/,
    fix: /Look at host and port of SMTP_URL/,
  },
  {
    name: 'the mail server takes the connection, and says nothing',
    check: 'mail',
    plant: async ({env}) =>
      void Object.assign(env, {SMTP_URL: `smtp://site:right@127.0.0.1:${await silentServer()}`}),
    detail: /127\.0\.0\.1:\d+ did not greet in time/,
    fix: /Look at host and port of SMTP_URL/,
  },
  {
    name: 'the key of Resend was revoked',
    check: 'second mail',
    plant: ({resendAnswers}) => resendAnswers(() => resendError(403, 'invalid_api_key')),
    detail: /Resend refuses RESEND_API_KEY \(HTTP 403\)/,
    fix: /Make a key with sending access at resend\.com\/api-keys/,
  },
  {
    name: 'the domain of the sender is not verified at Resend',
    check: 'second mail',
    plant: ({resendAnswers}) => resendAnswers(() => resendDomains('pending')),
    detail: /clinic\.test is at Resend, but "pending"/,
    fix: /Set the DNS records that resend\.com\/domains shows/,
  },
  {
    name: 'the sender has a domain that is not at Resend',
    check: 'second mail',
    plant: ({env}) => void Object.assign(env, {MAIL_FROM: 'Website <website@clinc.test>'}),
    detail: /clinc\.test, the domain of MAIL_FROM, is not at Resend/,
    fix: /Add and verify it at resend\.com\/domains/,
  },
  {
    name: 'Resend has put CLINIC_INBOX on its list of suppressed addresses',
    check: 'by second mail',
    send: true,
    plant: ({resendAnswers}) =>
      resendAnswers(({method, path: at}) => {
        if (at === '/domains') return resendDomains('verified')
        const id = '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794'
        return Response.json(method === 'POST' ? {id} : {object: 'email', id, last_event: 'suppressed'})
      }),
    detail: /The test message to front-desk@clinic\.test came to nothing \(suppressed\)/,
    fix: /Look whether CLINIC_INBOX is right.*blocked it/,
  },
  {
    name: 'the domain of CLINIC_INBOX does not exist',
    check: 'mail domains',
    plant: ({env}) => void Object.assign(env, {CLINIC_INBOX: 'front-desk@clinc.test'}),
    detail: /clinc\.test, the domain of CLINIC_INBOX, is not known/,
    fix: /Correct CLINIC_INBOX, or set the DNS records of clinc\.test/,
  },
  {
    name: 'the domain of CLINIC_INBOX has no mail exchange',
    check: 'mail domains',
    plant: ({zone}) => void Object.assign(zone, {'clinic.test': {}}),
    detail: /clinic\.test, the domain of CLINIC_INBOX, has no mail exchange/,
    fix: /Correct CLINIC_INBOX, or set the DNS records of clinic\.test/,
  },
  {
    name: 'the domain of ALERT_EMAIL says that it takes no mail',
    check: 'mail domains',
    plant: ({env, zone}) => {
      zone['null.test'] = {mx: ['']}
      env.ALERT_EMAIL = 'manager@null.test'
    },
    detail: /null\.test, the domain of ALERT_EMAIL, says that it takes no mail \(a null MX record\)/,
    fix: /Correct ALERT_EMAIL/,
  },
  {
    name: 'alarms go to the clinic’s own inbox alone',
    check: 'alarms',
    plant: ({env}) => void Object.assign(env, {ALERT_WEBHOOK_URL: '', ALERT_EMAIL: env.CLINIC_INBOX}),
    detail: /Alarms go to the clinic’s inbox alone/,
    fix: /Set ALERT_WEBHOOK_URL .*or ALERT_EMAIL/,
  },
  {
    name: 'the chat that takes alarms is not there any more',
    check: 'alarms',
    plant: async ({env}) => void Object.assign(env, {ALERT_WEBHOOK_URL: `${await deadUrl()}/hook`}),
    detail: /Alarms cannot get through to ALERT_WEBHOOK_URL: 127\.0\.0\.1:\d+ could not be reached/,
    fix: /Look whether the address is right/,
  },
  {
    name: 'the hook of the chat was deleted, and refused the last alarm',
    check: 'alarms',
    plant: async ({env}) => {
      const {url} = await makeChat([410])
      env.ALERT_WEBHOOK_URL = url
      const {receive, delivery} = await makeSite({at: path.join(env.DATA_DIR, 'requests.sqlite')})
      await receive(formOf())
      await drainOnce({...delivery, address: {from: 'nobody', to: env.CLINIC_INBOX}})
      await raiseRequestAlarms({...delivery, alarms: alarmsTo({webhookUrl: new URL(url).href})})
    },
    detail: /The last alarm was not taken by ALERT_WEBHOOK_URL/,
    fix: /npm run doctor -- --send/,
  },
  {
    name: 'the hook of the chat was deleted, and no alarm was sent since',
    check: 'alarms',
    send: true,
    plant: async ({env}) => {
      Object.assign(env, {ALERT_WEBHOOK_URL: (await makeChat([404])).url, ALERT_EMAIL: ''})
    },
    detail: /ALERT_WEBHOOK_URL did not take a test alarm \(webhook:404\)/,
    fix: /The hook is gone.*make a new one there, and set ALERT_WEBHOOK_URL to it/,
  },
]

function resendError(statusCode: number, name: string): Response {
  return Response.json({statusCode, name, message: 'no'}, {status: statusCode})
}
