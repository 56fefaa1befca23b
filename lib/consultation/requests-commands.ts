import {toClinicEmail} from './clinic-email.ts'
import type {KeyRing} from './key-ring.ts'
import {promiseFor, readPromised} from './promise.ts'
import {rotateKeys} from './rotate-keys.ts'
import {unsealAnswers} from './sealed-records.ts'
import type {RequestStore} from './store/request-store.ts'
import type {RequestSummary} from './store/staff.ts'
import {toCsv} from './to-csv.ts'

export type Desk = {
  store: RequestStore
  keys: KeyRing
  /** Asks the person at the terminal. */
  confirm: (question: string) => Promise<boolean>
  now: () => number
}

type Command = {help: string; run: (desk: Desk, argument: string) => Promise<string>}

const MOST_LISTED = 200
const ALL = 1_000_000
const DAY_MS = 24 * 60 * 60 * 1000

/** What staff can do with requests at the terminal. Each answers with a text, or throws one. */
export const commands: Record<string, Command> = {
  list: {
    help: 'the latest requests: reference, state, time, reason; `list held`: those that look like spam',
    run: async ({store}, which) => {
      const requests = which === 'held' ? store.listHeld(ALL) : store.list(MOST_LISTED)
      return (await requests).map(toLine).join('\n') || 'There are no requests.'
    },
  },
  show: {
    help: 'what the patient wrote (asks first)',
    run: async (desk, reference) => {
      const request = await find(desk, reference)
      await requireYes(desk, `Show what the patient wrote in ${request.reference}?`)
      return `${toLine(request)}\n\n${await textOf(desk, request)}`
    },
  },
  retry: {
    help: 'delivers a request again',
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
    help: 'delivers a request that looked like spam; `release all`: every one of them (asks first)',
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
    help: 'a person has taken care of it: ends its alarm',
    run: async (desk, reference) => {
      const request = await find(desk, reference)
      return done(
        await desk.store.markHandled(request.reference, desk.now()),
        request,
        'is marked as handled.',
      )
    },
  },
  erase: {
    help: 'deletes a request for good (asks first)',
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
    help: 'deletes what looks like spam and is older than so many days, like `erase-held 7` (asks first)',
    run: async (desk, days) => {
      if (!/^\d{1,4}$/.test(days)) throw new Error('Say how many days old, like: erase-held 7')
      await requireYes(desk, `Delete for good what looks like spam and is older than ${days} days?`)
      const count = await desk.store.eraseHeld(desk.now() - Number(days) * DAY_MS)
      return `${count} deleted. Backups keep their copies.`
    },
  },
  export: {
    help: 'all that is kept, as CSV (asks first)',
    run: async (desk) => {
      await requireYes(desk, 'Print what all patients wrote?')
      const requests = (await desk.store.list(ALL)).toReversed()
      return toCsv([
        ['reference', 'state', 'received', 'answers'],
        ...(await Promise.all(requests.map((request) => toCells(desk, request)))),
      ])
    },
  },
  rotate: {
    help: 'seals everything with the first key of REQUEST_KEYS',
    run: async ({store, keys}) =>
      `${await rotateKeys(store, keys)} sealed with ${keys[0].id}. The other keys can be taken out of REQUEST_KEYS.`,
  },
}

async function find({store}: Desk, typed: string): Promise<RequestSummary> {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const request = await store.find(`${letters.slice(0, 4)}-${letters.slice(4)}`)
  if (!request) throw new Error(`There is no request ${typed}.`)
  return request
}

async function requireYes({confirm}: Desk, question: string): Promise<void> {
  if (!(await confirm(question))) throw new Error('Nothing was done.')
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

/** As the clinic's mail says it, so that nothing has to be learned twice. */
async function textOf(
  {store, keys}: Desk,
  {id, reference, createdAt, purgedAt, promised: kept}: RequestSummary,
): Promise<string> {
  if (purgedAt !== undefined) return 'The content was deleted after its time.'
  const sealed = await store.readPayload(id)
  if (!sealed) throw new Error(`There is no request ${reference} any more.`)
  const consultation = unsealAnswers(keys, id, sealed)
  const promised = readPromised(kept) ?? promiseFor(undefined, createdAt)
  return toClinicEmail({consultation, reference, receivedAt: createdAt, promised}, {from: '', to: ''}).text
}

async function toCells(desk: Desk, request: RequestSummary): Promise<string[]> {
  const {reference, state, createdAt} = request
  return [reference, state, new Date(createdAt).toISOString(), await textOf(desk, request)]
}
