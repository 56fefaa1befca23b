import {buildSiteIfNeeded} from '../../build/build-site.ts'
import {parseEnv} from '../../settings/env.ts'
import {cutSettings} from './cut-settings.ts'
import {requireFreePorts} from './free-ports.ts'
import {startInbox, startLake, startSite} from './parts.ts'
import {prepareContent} from './prepare-content.ts'
import {loadDotEnv, readSettings, type Settings} from './settings.ts'
import {Supervisor} from './supervise.ts'
import {unknownSettings} from './unknown-settings.ts'

const dev = process.argv.includes('--dev')
const supervisor = new Supervisor(giveUp)

async function start(): Promise<void> {
  loadDotEnv()
  for (const name of unknownSettings()) {
    console.warn(`${name} in .env is not a setting of this site. The names are in .env.example.`)
  }
  const cut = cutSettings()
  if (cut.length > 0)
    throw new Error(['These settings need attention:', ...cut.map((problem) => `  - ${problem}.`)].join('\n'))
  const settings = readSettings(process.env)
  const {DESK} = parseEnv(settings.env)
  await requireFreePorts(settings)

  const lake = await prepareContent(settings)
  if (lake) supervisor.keep(lake, () => startLake(settings))
  if (settings.usesLocalInbox) supervisor.keep(await startInbox(settings), () => startInbox(settings))
  if (!dev) await buildSiteIfNeeded(settings)
  supervisor.keep(await startSite(settings, {dev}), () => startSite(settings, {dev}))

  console.log(addresses(settings, DESK === 'on'))
}

function addresses(settings: Settings, hasDesk: boolean): string {
  const lines = [
    '',
    `  Site      ${settings.site.url}`,
    `  Studio    ${settings.site.url}/studio`,
    hasDesk && `  Desk      ${settings.site.url}/desk`,
    settings.usesLocalLake && `  Lake      ${settings.lake.url}`,
    settings.usesLocalInbox && `  Inbox     ${settings.inbox.url}`,
    '',
    !settings.isLive && '  Demo mode: no account is used, and nothing leaves this machine. Stop with Ctrl+C.',
    '',
  ]
  return lines.filter((line) => line !== false).join('\n')
}

async function giveUp(error: unknown): Promise<void> {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  await supervisor.stop()
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => supervisor.stop().then(() => process.exit(0)))
}
start().catch(giveUp)
