import {createInterface} from 'node:readline/promises'
import {parseArgs} from 'node:util'
import {parseEnv} from '../env.ts'
import {loadDotEnv, readSettings} from '../start/settings.ts'
import {commands, type Desk} from './requests-commands.ts'
import {openRequestStore} from './store/request-store.ts'
import {databaseOf} from './store/request-store-of-site.ts'

// The entry point of `npm run requests`, beside a running site or without one.
const HELP = [
  'npm run requests -- <command> [argument] [--yes]',
  '',
  ...Object.entries(commands).map(([name, {help}]) => `  ${name.padEnd(10)} ${help}`),
  '',
  '--yes answers every question, for scripts.',
].join('\n')

async function main(): Promise<string> {
  const options = {yes: {type: 'boolean'}, help: {type: 'boolean'}} as const
  const {values, positionals} = parseArgs({options, allowPositionals: true})
  const [name = 'help', argument = ''] = positionals
  const command = commands[name]
  if (values.help || !command) return HELP

  loadDotEnv()
  // biome-ignore lint/style/noProcessEnv: an entry point reads its settings.
  const settings = parseEnv(readSettings(process.env).env)
  const store = await openRequestStore(databaseOf(settings))
  try {
    const desk: Desk = {
      store,
      keys: settings.REQUEST_KEYS,
      confirm: async (question) => values.yes === true || ask(question),
      now: store.clock.now,
    }
    return await command.run(desk, argument)
  } finally {
    await store.close()
  }
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({input: process.stdin, output: process.stderr})
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim())
  } finally {
    terminal.close()
  }
}

main().then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  },
)
