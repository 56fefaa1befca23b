import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {requireChromium} from '../run/browser/chromium.ts'
import {benchFolder} from './peers/tools.ts'
import {median} from './report/figure.ts'

export type Scores = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  /** Milliseconds, on Lighthouse's simulated phone. */
  firstPaint: number
  largestPaint: number
  blocked: number
}

const RUNS = 3
/** Now and then a run ends without a trace ("Please run Lighthouse again"). */
const TRIES = 4
const run = promisify(execFile)

/**
 * Lighthouse's mobile preset; of several runs the median of each figure. The addresses take turns: a slow minute of the
 * machine then meets all of them.
 */
export async function measureLighthouse(addresses: string[]): Promise<Map<string, Scores>> {
  const runs = new Map(addresses.map((address): [string, Scores[]] => [address, []]))
  for (let round = 0; round < RUNS; round++) {
    for (const [address, scores] of runs) scores.push(await runLighthouse(address))
  }
  return new Map([...runs].map(([address, scores]) => [address, medianOf(scores)]))
}

function medianOf(runs: Scores[]): Scores {
  const of = (name: keyof Scores) => median(runs.map((scores) => scores[name]))
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    bestPractices: of('bestPractices'),
    seo: of('seo'),
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    blocked: of('blocked'),
  }
}

async function runLighthouse(address: string): Promise<Scores> {
  for (let tries = 1; ; tries++) {
    try {
      return toScores(await report(address))
    } catch (error) {
      // The whole report stands in the error: its first line is enough.
      const [reason] = String(error instanceof Error && 'stderr' in error ? error.stderr : error).split('\n')
      if (tries === TRIES) throw new Error(`Lighthouse failed ${TRIES} times at ${address}: ${reason}`)
      console.log(`Lighthouse is run again: ${reason}`)
    }
  }
}

async function report(address: string): Promise<string> {
  const flags = '--headless=new --no-sandbox --disable-gpu --ignore-certificate-errors --disable-quic'
  const {stdout} = await run(
    process.execPath,
    [
      path.join(benchFolder, 'node_modules/.bin/lighthouse'),
      address,
      '--quiet',
      '--output=json',
      `--chrome-flags=${flags}`,
    ],
    {env: {...process.env, CHROME_PATH: requireChromium()}, timeout: 120_000, maxBuffer: 64e6},
  )
  return stdout
}

function toScores(report: string): Scores {
  const {categories, audits} = JSON.parse(report)
  const score = (name: string) => {
    const {score: share} = categories[name]
    if (typeof share !== 'number') throw new Error(`no score for ${name}`)
    return Math.round(share * 100)
  }
  const ms = (name: string) => Math.round(Number(audits[name].numericValue))
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: ms('first-contentful-paint'),
    largestPaint: ms('largest-contentful-paint'),
    blocked: ms('total-blocking-time'),
  }
}
