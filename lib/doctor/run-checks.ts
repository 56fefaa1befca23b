import {errorName} from '../log.ts'
import {type Check, type CheckResult, type Finding, failed} from './check.ts'

const DEADLINE_MS = 20_000

/** Runs the checks one after another; `report` hears of each as soon as it is known. Never rejects. */
export async function runChecks(
  checks: readonly Check[],
  report: (result: CheckResult) => void,
): Promise<void> {
  const good = new Set<string>()
  for (const check of checks) {
    const missing = check.needs?.find((name) => !good.has(name))
    const finding = missing === undefined ? await runInTime(check) : blockedBy(missing)
    if (finding.ok) good.add(check.name)
    report({name: check.name, ...finding})
  }
}

function blockedBy(name: string): Finding {
  return failed(`Not checked, because it needs "${name}".`, `Put "${name}" right, then run this again.`)
}

async function runInTime({deadlineMs = DEADLINE_MS, run}: Check): Promise<Finding> {
  const deadline = new AbortController()
  const {promise: late, resolve} = Promise.withResolvers<Finding>()
  const timer = setTimeout(() => {
    resolve(failed(`No result within ${deadlineMs / 1000} s.`, 'Look what makes it slow, and try again.'))
    deadline.abort()
  }, deadlineMs)
  try {
    return await Promise.race([(async () => run(deadline.signal))(), late])
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return failed(`It ended with ${errorName(error)}: ${message}`, 'Put right what the message names.')
  } finally {
    clearTimeout(timer)
  }
}
