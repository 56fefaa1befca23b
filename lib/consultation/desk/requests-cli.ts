import {once} from 'node:events'
import {userInfo} from 'node:os'
import path from 'node:path'
import {createInterface} from 'node:readline/promises'
import {parseArgs} from 'node:util'
import {loadDotEnv, readSettings} from '../../demo/start/settings.ts'
import {prepareAccessLog} from '../../desk/access/access-table.ts'
import {listAccess} from '../../desk/access/read-access.ts'
import {recordAccess} from '../../desk/access/record-access.ts'
import {openJournal} from '../../outbox/journal/journal.ts'
import {openDatabase} from '../../outbox/store/database/open-database.ts'
import {openRequestStore} from '../../outbox/store/request-store.ts'
import {parseEnv} from '../../settings/env.ts'
import {prepareStaffTables} from '../../staff/store/staff-tables.ts'
import {type Command, type Desk, referenceIn, UsageError} from './command.ts'
import {commands} from './requests-commands.ts'

// The entry point of `npm run requests`, beside a running site or without one.
const USAGE = [
  'npm run requests -- <command> [argument] [--yes]',
  '',
  ...Object.entries(commands).map(([name, {takes, help}]) => `  ${`${name} ${takes}`.padEnd(27)} ${help}`),
  '',
  '--yes answers every question, for scripts.',
  'Ends with 1 when something could not be done, and with 2 when the command makes no sense.',
].join('\n')

const BRINGING_LOGS: ReadonlySet<string> = new Set(['restore', 'move'])
const FAILED = 1
const MISUSED = 2

async function main(): Promise<void> {
  // A program may read what a command prints, so lines of the log go to the other stream.
  // biome-ignore lint/suspicious/noConsole: the log writes to it.
  console.log = console.error
  const {name, command, argument, yes, from} = readCommand()
  if (!command) return print(USAGE)
  loadDotEnv()
  // biome-ignore lint/style/noProcessEnv: an entry point reads its settings.
  const settings = parseEnv(readSettings(process.env).env)
  const db = openDatabase(settings)
  try {
    const store = await openRequestStore(db)
    const desk: Desk = {
      store,
      db,
      settings,
      keys: settings.REQUEST_KEYS,
      journal: openJournal(path.join(settings.DATA_DIR, 'journal')),
      confirm: async (question) => yes || ask(question),
      note: (text) => void process.stderr.write(`${text}\n`),
      warn: fail,
      now: store.clock.now,
      who: `terminal: ${userInfo().username}`,
    }
    await prepareAccessLog(db)
    await prepareStaffTables(db)
    const reference = referenceIn(argument)
    const access = {who: desk.who, what: 'command', detail: name, ...(reference && {reference})} as const
    // What they bring into an empty access log stays as it was written, if nothing stands there before it.
    const isBringingLog = BRINGING_LOGS.has(name) && (await listAccess(db, 1)).length === 0
    if (!isBringingLog) await recordAccess(db, access, desk.now())
    try {
      const text = await command.run(desk, argument, from)
      if (text) print(text)
    } finally {
      if (isBringingLog) await recordAccess(db, access, desk.now())
    }
  } finally {
    await db.close()
  }
}

type Typed = {
  name: string
  command?: Command
  argument: string
  yes: boolean
  from?: string | undefined
}

/** Returns no command if the usage was asked for. */
function readCommand(): Typed {
  const {yes = false, help, from, words} = readArguments()
  const [name, ...typed] = words
  if (help || name === undefined || name === 'help') return {name: 'help', argument: '', yes}
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(`There is no command ${name}.`)
  const problem = command.check(typed)
  if (problem) throw new UsageError(`${name}: ${problem}`)
  if (from !== undefined && !(name === 'move' && from))
    throw new UsageError(`${name}: --from <place> is for move alone.`)
  return {name, command, argument: typed.join(' '), yes, from}
}

function readArguments() {
  const options = {yes: {type: 'boolean'}, help: {type: 'boolean'}, from: {type: 'string'}} as const
  try {
    const {values, positionals} = parseArgs({options, allowPositionals: true})
    return {...values, words: positionals}
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({input: process.stdin, output: process.stderr})
  // Without a terminal nobody answers, and the question alone would end the process as if all were well.
  const unanswered = once(terminal, 'close').then(() => '')
  try {
    const answer = await Promise.race([terminal.question(`${question} [y/N] `), unanswered])
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`)
  process.exitCode = FAILED
}

main().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error))
  if (!(error instanceof UsageError)) return
  process.stderr.write(`\n${USAGE}\n`)
  process.exitCode = MISUSED
})
