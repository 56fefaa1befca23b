import {userInfo} from 'node:os'
import {loadDotEnv, readSettings} from '../../demo/start/settings.ts'
import {prepareAccessLog} from '../../desk/access/access-table.ts'
import {makeMailer} from '../../make-delivery.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {openDatabase} from '../../outbox/store/database/open-database.ts'
import {openRequestStore} from '../../outbox/store/request-store.ts'
import {parseEnv} from '../../settings/env.ts'
import {staffParts} from '../staff-parts.ts'
import {prepareStaffTables} from '../store/staff-tables.ts'
import {runCommand, USAGE, UsageError} from './commands.ts'

// The entry point of `npm run staff`, beside a running site or without one.
const FAILED = 1
const MISUSED = 2

async function main(): Promise<void> {
  // A program may read what a command prints, so lines of the log go to the other stream.
  // biome-ignore lint/suspicious/noConsole: the log writes to it.
  console.log = console.error
  let db: Database | undefined
  const open = async () => {
    loadDotEnv()
    // biome-ignore lint/style/noProcessEnv: an entry point reads its settings.
    const settings = parseEnv(readSettings(process.env).env)
    db = openDatabase(settings)
    await openRequestStore(db)
    await prepareAccessLog(db)
    await prepareStaffTables(db)
    return staffParts(db, makeMailer(settings), settings)
  }
  try {
    const user = `command: ${userInfo().username}`
    process.stdout.write(`${await runCommand(process.argv.slice(2), {open, user})}\n`)
  } finally {
    await db?.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = FAILED
  if (!(error instanceof UsageError)) return
  process.stderr.write(`\n${USAGE}\n`)
  process.exitCode = MISUSED
})
