import {parseArgs} from 'node:util'
import {loadDotEnv, readSettings, type Settings} from '../demo/start/settings.ts'
import {type CheckResult, failed} from './check.ts'
import {checksOfSite} from './checks-of-site.ts'
import {makeHider} from './hide-secrets.ts'
import {printResult} from './print-result.ts'
import {runChecks} from './run-checks.ts'

const HELP = `npm run doctor: tests the settings against the real services. Ends with 1 when something is wrong.

  npm run doctor -- --send   also sends a test message to the clinic's inbox
  npm run doctor -- --json   prints the results for machines`

const options = {send: {type: 'boolean'}, json: {type: 'boolean'}, help: {type: 'boolean'}} as const

async function main(): Promise<number> {
  const {send = false, json = false, help = false} = parseArgs({options}).values
  if (help) {
    console.log(HELP)
    return 0
  }
  loadDotEnv()
  const settings = settingsOrProblem()
  const results: CheckResult[] = []
  const hide = makeHider('ok' in settings ? process.env : settings.env)
  const report = (result: CheckResult) => {
    results.push(hide(result))
    if (!json) console.log(printResult(hide(result)))
  }
  if ('ok' in settings) report(settings)
  else await runChecks(checksOfSite(settings, {send}), report)

  const failures = results.filter(({ok}) => !ok).length
  if (json) console.log(JSON.stringify({ok: failures === 0, checks: results}, null, 2))
  else console.log(`\n${closingLine(results, failures)}`)
  return failures === 0 ? 0 : 1
}

function closingLine(results: readonly CheckResult[], failures: number): string {
  if (failures > 0) return `${failures} of ${results.length} need attention.`
  const warnings = results.filter(({fix}) => fix !== undefined).length
  return warnings === 0 ? 'All is well.' : `Nothing is broken. Warnings: ${warnings}.`
}

/** Nothing else can be checked with an invalid port or a data folder that cannot be made. */
function settingsOrProblem(): Settings | CheckResult {
  try {
    return readSettings(process.env)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {name: 'settings', ...failed(message, 'Correct it in .env or in the shell.')}
  }
}

main().then(
  // Whatever still hangs on a service that did not answer in time must not keep the command alive.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
