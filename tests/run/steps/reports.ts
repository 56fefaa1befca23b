import {readFileSync} from 'node:fs'
import type {Count} from './step.ts'

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {name: string; message: string; assertionResults: VitestTest[]}[]
}
type VitestTest = {fullName: string; status: string; failureMessages: string[]}

type PlaywrightReport = {
  suites: PlaywrightSuite[]
  stats: {expected: number; flaky: number; unexpected: number; skipped: number}
}
type PlaywrightSuite = {suites?: PlaywrightSuite[]; specs: PlaywrightSpec[]}
type PlaywrightSpec = {title: string; file: string; tests: {status: string}[]}

/** How much of a message is repeated at the end. */
const MOST_OF_MESSAGE = 800

/** The counts of a run of vitest, from its JSON report. */
export function readVitest(file: string, ok: boolean): Count {
  const report = read<VitestReport>(file)
  const failed = report?.testResults.flatMap(({name, message, assertionResults}) => {
    const tests = assertionResults.filter(({status}) => status === 'failed')
    const own = tests.map((test) => `${name}: ${test.fullName}\n${brief(test.failureMessages.join('\n'))}`)
    return own.length === 0 && message ? [`${name}\n${brief(message)}`] : own
  })
  return counted(ok, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, failed)
}

/** The counts of a run of Playwright, from its JSON report. What passed at the second try counts as passed. */
export function readPlaywright(file: string, ok: boolean): Count {
  const report = read<PlaywrightReport>(file)
  const {expected = 0, flaky = 0, unexpected = 0, skipped = 0} = report?.stats ?? {}
  const failed = specsOf(report?.suites ?? []).filter(({tests}) =>
    tests.some(({status}) => status === 'unexpected' || status === 'skipped'),
  )
  const names = failed.map((spec) => `${spec.file}: ${spec.title}`)
  return counted(ok, expected + flaky, unexpected + skipped, names)
}

/** A runner that failed without naming a test, or ran no test at all, still counts as one failure. */
function counted(ok: boolean, passed: number, failed: number, names: string[] = []): Count {
  const silent = failed === 0 && (!ok || passed === 0)
  return {passed, failed: silent ? 1 : failed, names}
}

function specsOf(suites: PlaywrightSuite[]): PlaywrightSpec[] {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])])
}

function brief(message: string): string {
  return message.slice(0, MOST_OF_MESSAGE)
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`The report ${file} could not be read.`, error)
    return undefined
  }
}
