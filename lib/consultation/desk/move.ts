import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {withoutPassword} from '../../outbox/move/known-places.ts'
import {
  findLeftBehind,
  findLeftDatabase,
  sayLeftBehind,
  sayLeftDatabase,
} from '../../outbox/move/left-behind.ts'
import type {Moved} from '../../outbox/move/move-requests.ts'
import {emptyDatabase, emptyFolder} from '../../outbox/move/recover-left-behind.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {openPostgres} from '../../outbox/store/database/postgres.ts'
import {moveStaff} from '../../staff/store/move-staff.ts'
import {type Desk, requireYes, UsageError} from './command.ts'
import {warnOfUnreadable} from './read-out.ts'

/** Longer than a lease lasts. */
const WAIT_MS = 75_000
const LOOK_AGAIN_MS = 5_000
const FILE = 'requests.sqlite'

/** Moves requests that were left in another place into the store of the present settings. */
export async function moveAll(desk: Desk, from: string | undefined): Promise<string> {
  const text = from === undefined ? await moveKnown(desk) : await moveFrom(desk, from)
  await warnOfUnreadable(desk)
  return text
}

async function moveKnown(desk: Desk): Promise<string> {
  const {settings, store, db, keys, warn} = desk
  const moveBeside = (from: Database) => moveStaff(from, db)
  const database = await findLeftDatabase(settings, store)
  if (database) warn(sayLeftDatabase(database))
  const found = await findLeftBehind(settings)
  if (found.length === 0) {
    return 'No file with requests that nobody delivers is known. Name another place with --from <file or postgres address>.'
  }
  const lines: string[] = []
  for (const one of found) {
    await requireYes(desk, `${sayLeftBehind(one)} Move them into the store of today?`)
    const moved = await untilNothingIsHeld(desk, () => emptyFolder(one, store, keys, moveBeside))
    lines.push(sayMoved(moved, one.folder))
  }
  return lines.join('\n')
}

async function moveFrom(desk: Desk, from: string): Promise<string> {
  const isAddress = /^postgres(ql)?:\/\//.test(from)
  const folder = isAddress ? undefined : toFolder(from)
  const name = isAddress ? withoutPassword(from) : path.resolve(from)
  await requireYes(desk, `Move all requests from ${name} into the store of today?`)
  const {store, db, keys} = desk
  const moveBeside = (left: Database) => moveStaff(left, db)
  const moved = await untilNothingIsHeld(desk, () =>
    folder === undefined
      ? emptyPostgres(from, {to: store, keys, otherKeys: [], moveBeside})
      : emptyFolder({folder, otherKeys: []}, store, keys, moveBeside),
  )
  return sayMoved(moved, name)
}

/** The folder of a store, or the file in it. */
function toFolder(from: string): string {
  const folder = path.basename(from) === FILE ? path.dirname(from) : from
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  if (!isFolder || !(existsSync(path.join(folder, FILE)) || existsSync(path.join(folder, 'journal')))) {
    throw new UsageError(`There is no ${FILE} in ${folder}.`)
  }
  return folder
}

async function emptyPostgres(url: string, how: Parameters<typeof emptyDatabase>[1]): Promise<Moved> {
  const db = openPostgres({url})
  try {
    return await emptyDatabase(db, how)
  } finally {
    await db.close()
  }
}

/** A request that is being sent moves when its lease ends. */
async function untilNothingIsHeld({warn}: Desk, move: () => Promise<Moved>): Promise<Moved> {
  const end = performance.now() + WAIT_MS
  let moved = await move()
  while (moved.left > 0 && performance.now() < end) {
    await sleep(LOOK_AGAIN_MS)
    const more = await move()
    moved = {count: moved.count + more.count, left: more.left}
  }
  if (moved.left > 0) {
    warn(
      `${moved.left} stay, because something still sends them or cannot read them. Stop what uses the old store, and run this again.`,
    )
  }
  return moved
}

function sayMoved({count}: Moved, name: string): string {
  return `${count === 1 ? '1 request was' : `${count} requests were`} moved from ${name}.`
}
