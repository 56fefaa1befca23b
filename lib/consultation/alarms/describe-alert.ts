import {createElement} from 'react'
import {type Alert, type AlertWords, codesOf} from '../../outbox/alarms/alert.ts'
import {AlertEmail} from '../mail/alert-email.ts'
import {renderMail} from '../mail/render-mail.ts'

/** The rest can be listed; a mail or a chat room must stay readable. */
const MOST_NAMED = 10
const MOST_CODES = 3
type Words = {one: string; many: string; todo: (references: readonly string[]) => string}

const show = (references: readonly string[]) =>
  `npm run requests -- ${references[0] && references.length === 1 ? `show ${references[0]}` : 'list'}`

const WORDS: Record<string, Words> = {
  'needs-attention': {one: 'needs attention', many: 'need attention', todo: show},
  undelivered: {
    one: 'is undelivered for 15 minutes',
    many: 'are undelivered for 15 minutes',
    todo: () => 'npm run doctor',
  },
  'undelivered-for-an-hour': {
    one: 'is undelivered for an hour',
    many: 'are undelivered for an hour',
    todo: () => 'npm run doctor',
  },
  misconfigured: {
    one: 'waits, because mail is misconfigured',
    many: 'wait, because mail is misconfigured',
    todo: () => 'npm run doctor',
  },
  'held-as-spam': {
    one: 'looks like spam and is held',
    many: 'look like spam and are held',
    todo: () => 'npm run requests -- list held',
  },
  'answer-due-soon': {
    one: 'is to be answered soon: most of the promised time is over',
    many: 'are to be answered soon: most of the promised time is over',
    todo: () => 'open the desk, and answer what is due first',
  },
  'answer-overdue': {
    one: 'is not answered, and the promised time is over',
    many: 'are not answered, and the promised time is over',
    todo: () => 'open the desk, and answer what is late',
  },
  'webhook-failing': {
    one: 'was not taken by the other program for an hour',
    many: 'were not taken by the other program for an hour',
    todo: () => 'look whether the program at REQUEST_WEBHOOK_URL is up, and has the secret',
  },
  'webhook-given-up': {
    one: 'was never taken by the other program',
    many: 'were never taken by the other program',
    todo: () => 'put that program right, then npm run requests -- webhook-again',
  },
  'webhook-gone': {
    one: '',
    many: '',
    todo: () => 'set REQUEST_WEBHOOK_URL to its new address, or npm run requests -- webhook-again',
  },
  'requests-in-journal': {
    one: 'waits on the disk of the site, because the store is down',
    many: 'wait on the disk of the site, because the store is down',
    todo: () => 'start the database, then npm run doctor',
  },
}

/** `site` is the host that patients know, so that an operator of several sites sees which one it is. */
export function describeAlert(alert: Alert, site: string): AlertWords {
  const event = alert.event.slice('alert.'.length)
  const words = event.replaceAll('-', ' ')
  const {one, many, todo} = WORDS[event] ?? {one: words, many: words, todo: show}
  const title = `${site}: ${sentence(alert, one, many)}`
  const next = todo(alert.references)
  return {
    subject: `Website alert from ${site}: ${words}${alert.count > 1 ? ` (${alert.count})` : ''}`,
    text: `${title}\n\nWhat to do: ${next}`,
    mail: () => renderMail(createElement(AlertEmail, {title, todo: next})),
  }
}

function sentence({event, references, count, codes: given = []}: Alert, one: string, many: string): string {
  const codes = codesOf(given)
  if (event === 'alert.test') return 'this is a test of the alarms. Nothing has to be done.'
  if (event === 'alert.delivery-interrupted')
    return `requests cannot be delivered just now${inBrackets(codes)}.`
  if (event === 'alert.webhook-gone') return 'the other program wants to hear of no request any more (410).'
  if (count === 1)
    return `consultation request ${references[0] ?? ''} ${one}${inBrackets(codes)}.`.replace('  ', ' ')
  const named = references.slice(0, MOST_NAMED).join(', ')
  const more = references.length > MOST_NAMED ? ` and ${references.length - MOST_NAMED} more` : ''
  return `${count} consultation requests ${many}${inBrackets(codes)}${named && `: ${named}`}${more}.`
}

function inBrackets(codes: readonly string[]): string {
  if (codes.length === 0) return ''
  const more = codes.length > MOST_CODES ? ', …' : ''
  return ` (${codes.slice(0, MOST_CODES).join(', ')}${more})`
}
