import {Stryker} from '@stryker-mutator/core'
import {accepted} from './accepted.ts'
import {findRoom, type Room, roomNames} from './rooms.ts'

/** Of 100 small faults in a room, how many its tests must notice. */
const LEAST = 85

/** Puts small faults into the rooms that are named (into all when none is) and lists those that no test notices. */
async function main(names: string[]): Promise<void> {
  for (const name of names.length > 0 ? names : roomNames) {
    const room = findRoom(name)
    if (!room) {
      console.error(
        `There is no room ${name}. Rooms: ${roomNames.join(', ')}, or a part of one: outbox/store.`,
      )
      process.exitCode = 2
      return
    }
    const score = await scoreOf(name, room)
    console.log(`${name}: ${score.toFixed(1)} % of the faults are noticed`)
    if (score < LEAST) process.exitCode = 1
  }
}

async function scoreOf(name: string, {mutate, tests}: Room): Promise<number> {
  const file = `.test/mutants/${name.replaceAll('/', '-')}`
  process.env.MUTANT_TESTS = tests
  const stryker = new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: {configFile: 'tests/mutants/vitest.config.ts', related: false},
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 10_000,
    tempDirName: '.test/stryker',
    reporters: ['json', 'progress-append-only'],
    jsonReporter: {fileName: `${file}.json`},
    incremental: true,
    incrementalFile: `${file}-incremental.json`,
    allowConsoleColors: false,
    ignorePatterns: ['.next*', '.data', '.test', '.git'],
  })
  const results = await stryker.runMutationTest()
  const noticed = results.filter(({status}) => status === 'Killed' || status === 'Timeout')
  const unnoticed = results.filter(({status}) => status === 'Survived' || status === 'NoCoverage')
  const open = unnoticed.filter(({fileName, location, replacement}) => {
    const place = `${fileName.replace(`${process.cwd()}/`, '')}:${location.start.line}`
    const isAccepted = accepted.some((known) => known.place === place && known.replacement === replacement)
    if (!isAccepted) console.log(`  ${place}:${location.start.column}  ${replacement}`)
    return !isAccepted
  })
  return (100 * noticed.length) / Math.max(1, noticed.length + open.length)
}

await main(process.argv.slice(2))
