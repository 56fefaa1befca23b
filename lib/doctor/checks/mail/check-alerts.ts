import {existsSync} from 'node:fs'
import path from 'node:path'
import {type AlarmParts, type Channel, channelsToPeople} from '../../../outbox/alarms/channels.ts'
import {isFailing, recordResult} from '../../../outbox/alarms/notify.ts'
import {type DatabaseSettings, openDatabase} from '../../../outbox/store/database/open-database.ts'
import {notesIn} from '../../../outbox/store/notes.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {reachServer} from '../../services/reach-server.ts'

type Options = {
  parts: AlarmParts
  store: DatabaseSettings
  /** False while mail stays on this machine: then nobody is to be called. */
  isNeeded: boolean
  /** Without it nothing is sent. */
  send: boolean
  signal: AbortSignal
}

const SET_ONE =
  'Set ALERT_WEBHOOK_URL (a chat room) or ALERT_EMAIL (a mailbox that is not the clinic’s), so that a person hears when a request cannot be delivered.'

/** Somebody can be called: a channel is set, can be reached, and took the last alarm, or with `send` takes one now. */
export async function checkAlerts(options: Options): Promise<Finding> {
  const {parts, send, isNeeded} = options
  const {webhookUrl, email} = parts.alarms
  if (!webhookUrl && !email) {
    return isNeeded
      ? failed('No channel for alarms is set.', SET_ONE)
      : passed('No channel for alarms is set; live mode asks for one.')
  }
  if (!webhookUrl && email?.toLowerCase() === parts.address.to.toLowerCase()) {
    return failed('Alarms go to the clinic’s inbox alone, and that may be what is broken.', SET_ONE)
  }
  return send ? sendTests(options) : lookAt(options)
}

async function lookAt(options: Options): Promise<Finding> {
  const {webhookUrl} = options.parts.alarms
  const problem = webhookUrl && (await reachServer(webhookUrl, options.signal))
  if (problem) {
    return failed(
      `Alarms cannot get through to ALERT_WEBHOOK_URL: ${problem}`,
      'Look whether the address is right, and whether this machine may call it.',
    )
  }
  const failing = await withNotes(options, async (notes) => {
    const states = await Promise.all(
      channelsToPeople(options.parts).map(async (channel) =>
        (await isFailing(notes, channel.name, Date.now())) ? channel : undefined,
      ),
    )
    return states.filter((channel) => channel !== undefined)
  })
  if (failing && failing.length > 0) {
    return failed(
      `The last alarm was not taken by ${failing.map(settingOf).join(' and ')}.`,
      'Send a test with: npm run doctor -- --send. It says why.',
    )
  }
  return passed('A channel for alarms is set. To send a test alarm: npm run doctor -- --send')
}

async function sendTests(options: Options): Promise<Finding> {
  const problems: {detail: string; fix: string}[] = []
  for (const channel of channelsToPeople(options.parts)) {
    const code = await channel.send({event: 'alert.test', references: [], count: 0})
    if (code)
      problems.push({detail: `${settingOf(channel)} did not take a test alarm (${code}).`, fix: fixFor(code)})
    // A channel that works again is no longer in trouble.
    else await withNotes(options, (notes) => recordResult(notes, channel.name, undefined, Date.now()))
  }
  const names = channelsToPeople(options.parts).map(settingOf).join(' and ')
  if (problems.length === 0) return passed(`A test alarm was taken by ${names}. Look whether it is there.`)
  return failed(
    problems.map(({detail}) => detail).join(' '),
    [...new Set(problems.map(({fix}) => fix))].join(' '),
  )
}

function fixFor(code: string): string {
  if (/^webhook:(?:401|403|404|405|410|refused|Error$)/.test(code)) {
    return 'The hook is gone, or is not the one of the service: make a new one there, and set ALERT_WEBHOOK_URL to it.'
  }
  if (/^webhook:4/.test(code)) {
    return 'The service does not take the shape of the alarm: look whether ALERT_WEBHOOK_URL is the address for incoming messages.'
  }
  if (code.startsWith('webhook')) {
    return 'Look whether ALERT_WEBHOOK_URL is right, whether the service is up, and whether this machine may call it.'
  }
  return 'Look at ALERT_EMAIL, at MAIL_FROM, and at the key or the password of the mail service.'
}

function settingOf({name}: Channel): string {
  return name.startsWith('webhook') ? 'ALERT_WEBHOOK_URL' : 'ALERT_EMAIL'
}

/** Undefined where the site has kept nothing yet. Whether the store works at all is told by a check of its own. */
async function withNotes<Result>(
  {store}: Options,
  use: (notes: ReturnType<typeof notesIn>) => Promise<Result>,
): Promise<Result | undefined> {
  if (!store.DATABASE_URL && !existsSync(path.join(store.DATA_DIR, 'requests.sqlite'))) return undefined
  const db = openDatabase(store)
  try {
    return await use(notesIn(db))
  } catch (error) {
    if (error instanceof Error && /consultation_meta/.test(error.message)) return undefined
    throw error
  } finally {
    await db.close()
  }
}
