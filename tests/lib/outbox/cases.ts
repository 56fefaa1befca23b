import {randomInt} from 'node:crypto'
import type {Parameters} from 'fast-check'

const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31))

/** How many cases a property is tried with: few each time, many in large. The seed plays the same ones again. */
export function cases<Values>(few: number, most = Number.POSITIVE_INFINITY): Parameters<Values> {
  const numRuns = Math.min(most, Number(process.env.FAULT_CASES ?? few))
  console.info(`${numRuns} cases, FAULT_SEED=${seed}`)
  return {numRuns, seed}
}

/** Time for that many, on a slow machine. */
export function timeForCases(few: number, msEach: number): number {
  return 30_000 + Number(process.env.FAULT_CASES ?? few) * msEach
}
