import {randomUUID} from 'node:crypto'
import {act} from '../../desk/actions/act.ts'
import {readWork} from '../../desk/actions/read-work.ts'
import {webhookAgain} from '../../handover/webhook-again.ts'
import {rotateKeys} from '../../outbox/seal/rotate-keys.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {audit} from './audit.ts'
import {backUp, restore} from './backup.ts'
import {aFile, aReference, type Command, type Desk, find, nothing, oneOf, requireYes} from './command.ts'
import {moveAll} from './move.ts'
import {exportAll, textOf, warnOfUnreadable} from './read-out.ts'

const MOST_LISTED = 200
const ALL = 1_000_000
const DAY_MS = 24 * 60 * 60 * 1000

/** What staff can do with requests at the terminal. */
export const commands: Record<string, Command> = {
  list: {
    takes: '[held]',
    help: 'the latest requests: reference, state, time, reason; `list held`: those that look like spam',
    check: oneOf('', 'held'),
    run: async (desk, which) => {
      const {store} = desk
      const requests = which === 'held' ? store.listHeld(ALL) : store.list(MOST_LISTED)
      const lines = (await requests).map(toLine)
      await warnOfUnreadable(desk)
      return lines.join('\n') || 'There are no requests.'
    },
  },
  show: {
    takes: '<reference>',
    help: 'what the patient wrote (asks first)',
    check: aReference,
    run: async (desk, reference) => {
      const request = await find(desk, reference)
      await requireYes(desk, `Show what the patient wrote in ${request.reference}?`)
      return `${toLine(request)}\n\n${await textOf(desk, request)}`
    },
  },
  retry: {
    takes: '<reference>',
    help: 'delivers a request again',
    check: aReference,
    run: async (desk, reference) => {
      const request = await find(desk, reference)
      if (request.state === 'delivered')
        await requireYes(desk, `${request.reference} was delivered. Send it again?`)
      return done(
        await desk.store.sendAgain(request.reference, desk.now()),
        request,
        'will be delivered again.',
      )
    },
  },
  release: {
    takes: '<reference> | all',
    help: 'delivers a request that looked like spam; `release all`: every one of them (asks first)',
    check: (typed) => (typed.join(' ') === 'all' ? undefined : aReference(typed)),
    run: async (desk, reference) => {
      if (reference === 'all') {
        await requireYes(desk, `Deliver all ${await desk.store.countHeld()} requests that look like spam?`)
        return `${await desk.store.releaseAll(desk.now())} will be delivered.`
      }
      const request = await find(desk, reference)
      return done(await desk.store.release(request.reference, desk.now()), request, 'will be delivered.')
    },
  },
  handled: {
    takes: '<reference>',
    help: 'a person has taken care of it: ends its alarm',
    check: aReference,
    run: async (desk, reference) => {
      const request = await find(desk, reference)
      return markHandled(desk, request)
    },
  },
  erase: {
    takes: '<reference>',
    help: 'deletes a request for good (asks first)',
    check: aReference,
    run: async (desk, reference) => {
      const request = await find(desk, reference)
      await requireYes(desk, `Delete ${request.reference} (${request.state}) for good?`)
      return done(
        await desk.store.erase(request.reference),
        request,
        'is deleted. Mail and backups keep their copies.',
      )
    },
  },
  'erase-held': {
    takes: '<days>',
    help: 'deletes what looks like spam and is older than so many days, like `erase-held 7` (asks first)',
    check: (typed) =>
      /^\d{1,4}$/.test(typed.join(' ')) ? undefined : 'Say how many days old, like: erase-held 7',
    run: async (desk, days) => {
      await requireYes(desk, `Delete for good what looks like spam and is older than ${days} days?`)
      const count = await desk.store.eraseHeld(desk.now() - Number(days) * DAY_MS)
      return `${count} deleted. Backups keep their copies.`
    },
  },
  'webhook-again': {
    takes: '',
    help: 'tells the program at REQUEST_WEBHOOK_URL anew what it never took, also after it wanted no more calls',
    check: nothing,
    run: (desk) => webhookAgain(desk),
  },
  audit: {
    takes: '',
    help: 'tests whether the access log is as it was written; ends with 1 when it is not',
    check: nothing,
    run: audit,
  },
  export: {
    takes: '',
    help: 'all that is kept, as CSV with a column for each question (asks first)',
    check: nothing,
    run: async (desk) => {
      await requireYes(desk, 'Print what all patients wrote?')
      return exportAll(desk, (await desk.store.list(ALL)).toReversed())
    },
  },
  backup: {
    takes: '<file>',
    help: 'writes all that is kept, sealed as it is, into a new file (or -), while the site runs',
    check: aFile,
    run: backUp,
  },
  restore: {
    takes: '<file>',
    help: 'brings back from a backup (or -) what is not here, on either kind of store (asks first)',
    check: aFile,
    run: restore,
  },
  move: {
    takes: '[--from <place>]',
    help: 'brings requests here that were left in another store: a file, a folder, or a Postgres address (asks first)',
    check: nothing,
    run: (desk, _argument, from) => moveAll(desk, from),
  },
  rotate: {
    takes: '',
    help: 'seals everything with the first key of REQUEST_KEYS',
    check: nothing,
    run: async (desk) => {
      const {store, keys, journal} = desk
      // Otherwise the requests in the journal would stay sealed with the old key.
      await journal?.replay(store)
      const count = `${await rotateKeys(store, keys)} sealed with ${keys[0].id}.`
      const isAllSealed = await isNothingLeft(desk)
      return isAllSealed ? `${count} The other keys can be taken out of REQUEST_KEYS.` : count
    },
  },
}

/** The same action as at the desk in the browser, and in the same history. */
async function markHandled({db, keys, now, who}: Desk, request: RequestSummary): Promise<string> {
  const {reference} = request
  const seen = (await readWork(db, reference))?.number ?? 0
  const doing = {kind: 'answered', outcome: 'unsaid'} as const
  const acted = await act(
    db,
    keys,
    {id: randomUUID(), reference, seen, by: {id: who, name: who}, doing},
    now(),
  )
  if (acted.status === 'overtaken' && acted.state.holder)
    throw new Error(`${acted.state.holder.name} has ${reference} at the desk: nothing was done.`)
  return done(acted.status === 'done', request, 'is marked as handled.')
}

/** After a rotation: all is sealed with the first key, in the store, and nothing waits elsewhere. */
async function isNothingLeft(desk: Desk): Promise<boolean> {
  const waiting = await desk.journal?.waiting()
  if (waiting)
    desk.warn(`${waiting.count} still wait in the journal: keep the old keys until they have moved.`)
  let isReadable = true
  await warnOfUnreadable({
    ...desk,
    warn: (text) => {
      isReadable = false
      desk.warn(`${text} Keep the old keys.`)
    },
  })
  return isReadable && !waiting
}

function done(isDone: boolean, {reference, state}: RequestSummary, what: string): string {
  if (!isDone) throw new Error(`${reference} is ${state}: this cannot be done with it.`)
  return `${reference} ${what}`
}

function toLine({reference, state, createdAt, code, suspect, signs, purgedAt}: RequestSummary): string {
  const looks = suspect && `looks like spam: ${signs ?? 'no reason kept'}`
  const notes = [code, looks, purgedAt && 'content deleted'].filter(Boolean).join(', ')
  return [reference, state.padEnd(15), new Date(createdAt).toISOString().slice(0, 16), notes]
    .join('  ')
    .trimEnd()
}
