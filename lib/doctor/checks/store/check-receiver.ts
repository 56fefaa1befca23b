import {existsSync} from 'node:fs'
import path from 'node:path'
import {isGone} from '../../../handover/webhook.ts'
import type {Database} from '../../../outbox/store/database/database.ts'
import {openDatabase} from '../../../outbox/store/database/open-database.ts'
import {notesIn} from '../../../outbox/store/notes.ts'
import type {Env} from '../../../settings/env.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {reachServer} from '../../services/reach-server.ts'

type Settings = Pick<Env, 'DATABASE_URL' | 'DATABASE_POOLER' | 'DATA_DIR' | 'REQUEST_WEBHOOK_URL'>

const AGAIN = 'npm run requests -- webhook-again'

/** Another program that is to be told of requests can be reached, and took what it was told. It is told nothing here. */
export async function checkReceiver(settings: Settings, signal: AbortSignal): Promise<Finding> {
  const {REQUEST_WEBHOOK_URL: url} = settings
  if (!url) return passed('No other program is told of requests.')
  const problem = await reachServer(url, signal)
  if (problem)
    return failed(
      `The program that is told of requests cannot be reached: ${problem}`,
      'Look whether REQUEST_WEBHOOK_URL is right, and whether this machine may call it.',
    )
  const {wantsNone, givenUp, waiting} = await readState(settings, url)
  if (wantsNone)
    return failed(
      'The other program wanted no more calls (410), and is told of no request.',
      `Set REQUEST_WEBHOOK_URL to its new address. If it is back at this one: ${AGAIN}`,
    )
  if (givenUp > 0)
    return failed(
      `What the other program did not take in 72 hours: ${givenUp}.`,
      `Put it right, then: ${AGAIN}`,
    )
  return passed(`The program that is told of requests can be reached. Events that wait: ${waiting}.`)
}

const nothing = {wantsNone: false, givenUp: 0, waiting: 0}

async function readState(settings: Settings, url: string) {
  if (!settings.DATABASE_URL && !existsSync(path.join(settings.DATA_DIR, 'requests.sqlite'))) return nothing
  const db = openDatabase(settings)
  try {
    const counts = await countEvents(db)
    return counts ? {...counts, wantsNone: await isGone(notesIn(db), url)} : nothing
  } finally {
    await db.close()
  }
}

/** Undefined where the site has not run yet. Whether the store works at all is told by a check of its own. */
async function countEvents(db: Database) {
  const rows = await db
    .query('select status, count(*) as count from webhook_events group by status')
    .catch(() => undefined)
  const countOf = (status: string) => Number(rows?.find((row) => row.status === status)?.count ?? 0)
  return rows && {givenUp: countOf('given-up'), waiting: countOf('waiting')}
}
