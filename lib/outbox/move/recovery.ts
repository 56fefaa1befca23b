import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {errorName, log} from '../../log.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {asOwnWork} from '../../process/own-work.ts'
import type {Journal} from '../journal/journal.ts'
import {findUnreadable} from '../seal/find-unreadable.ts'
import type {RequestStore} from '../store/request-store.ts'
import {dropGone, notePlace, withoutPassword} from './known-places.ts'
import {
  findLeftDatabase,
  findReplacedStore,
  noteFolders,
  type SiteSettings,
  sayLeftDatabase,
  sayReplacedStore,
} from './left-behind.ts'
import {type MoveBeside, recoverLeftBehind} from './recover-left-behind.ts'

const EVERY_MS = 60_000
/** The store was not there: a site that starts with its database is not made to wait a minute. */
const AGAIN_MS = 10_000
/** Every kept request is tried with the keys: not each minute. */
const KEYS_EVERY_ROUNDS = 60

const lastRound = onceInProcess('recovery', (): {problems: string[]} => ({problems: []}))

/** What the last round found, in words for machines. */
export function recoveryProblems(): string[] {
  return lastRound().problems
}

type Options = {
  settings: SiteSettings
  /** Rejects while the store cannot be opened. */
  store: () => Promise<RequestStore>
  journal: Journal | undefined
  moveBeside: MoveBeside
  /** Called with a message if the site must not go on before a person has acted. */
  stop: (message: string) => void
}

/**
 * Looks, each minute, for requests that wait where nothing delivers them, and moves them into the store. It goes on,
 * because a process with the old settings may still take some.
 */
export function startRecovery(options: Options): void {
  void asOwnWork(async () => {
    let rounds = 0
    while (true) {
      const isDone = await recover(rounds, options)
      if (isDone) rounds += 1
      await sleep(isDone ? EVERY_MS : AGAIN_MS, undefined, {ref: false})
    }
  })
}

async function recover(round: number, options: Options): Promise<boolean> {
  const {settings, journal, moveBeside, stop} = options
  try {
    const store = await options.store()
    await store.clock.follow()
    const database = await findLeftDatabase(settings, store)
    const replaced = round === 0 ? await findReplacedStore(settings, store) : undefined
    if (database && round === 0) stop(sayLeftDatabase(database))
    if (replaced) {
      stop(sayReplacedStore(replaced))
      // Going on would overwrite its note.
      return true
    }
    await notePlaces(settings, store)
    const left = await recoverLeftBehind(settings, store, moveBeside)
    for (const {stored, journaled} of left) log('requests.left-behind', {count: stored + journaled})
    const isLeft = left.length > 0 || database !== undefined
    const keys =
      round % KEYS_EVERY_ROUNDS === 0 ? await areKeysMissing(store, journal, settings) : hasProblem('keys')
    lastRound().problems = [...(isLeft ? [PROBLEMS.left] : []), ...(keys ? [PROBLEMS.keys] : [])]
    return true
  } catch (error) {
    log('requests.not-moved', {error: errorName(error)})
    return false
  }
}

const PROBLEMS = {left: 'requests-left-behind', keys: 'requests-unreadable'} as const

function hasProblem(name: keyof typeof PROBLEMS): boolean {
  return recoveryProblems().includes(PROBLEMS[name])
}

async function areKeysMissing(
  store: RequestStore,
  journal: Journal | undefined,
  {REQUEST_KEYS}: SiteSettings,
): Promise<boolean> {
  const unreadable = await findUnreadable(store, REQUEST_KEYS, journal)
  for (const {keyId, isMissing, count} of unreadable) {
    log(isMissing ? 'key.missing' : 'key.does-not-fit', {code: keyId, count})
  }
  return unreadable.length > 0
}

/** The folder with its journal, and the database. */
async function notePlaces(settings: SiteSettings, store: RequestStore): Promise<void> {
  const {DATA_DIR, DATABASE_URL, SITE_URL: site, APP_ENV} = settings
  const {pid} = process
  const folder = path.resolve(DATA_DIR)
  const isLive = APP_ENV === 'live'
  // A demo whose keys are in its folder is a world of its own: nobody else can read what it keeps.
  const isOwnWorld = settings.REQUEST_KEYS[0].id === 'demo'
  const storeId = await store.storeId()
  const own = DATABASE_URL ? {site, pid, folder} : {site, pid, folder, storeId}
  notePlace(isOwnWorld ? [folder] : noteFolders(settings), own)
  if (!isLive) dropGone(noteFolders(settings))
  if (DATABASE_URL) {
    const place = {site, pid, postgres: withoutPassword(DATABASE_URL), storeId}
    // The next demo must not look for trials on other databases.
    notePlace(isLive ? noteFolders(settings) : [folder], place)
  }
}
