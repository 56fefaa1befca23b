import {mkdirSync, readFileSync, rmSync} from 'node:fs'
import {requireChromium} from './browser/chromium.ts'
import {requireFaketime} from './browser/faketime.ts'
import {requireNginx} from './browser/nginx.ts'
import {buildForTests} from './build-for-tests.ts'
import {readPlaywright, readVitest} from './steps/reports.ts'
import {type Count, check, one, run, timed} from './steps/step.ts'

const REPORTS = '.test/reports'

/** Every check, one after the other; a failure does not hide the next one. The last line counts them all. */
async function main(): Promise<void> {
  rmSync(REPORTS, {recursive: true, force: true})
  mkdirSync(REPORTS, {recursive: true})
  process.env.CHROMIUM_PATH = requireChromium()
  requireNginx()
  requireFaketime()
  process.env.NEXT_TELEMETRY_DISABLED = '1'

  const counts: Count[] = [
    check('Lint and format', 'biome', ['ci', '.']),
    check('Nothing is unused', 'knip', []),
    check('Route types', 'next', ['typegen']),
    timed('Generated types are up to date', typegen),
    check('Types', 'tsc', ['--noEmit']),
    timed('Unit and integration tests', vitest),
  ]
  const built = await build()
  counts.push(built)
  if (built.failed === 0) {
    counts.push(timed('Browser and fault tests', () => playwright('site')))
    counts.push(timed('Load tests', () => playwright('load')))
  }

  for (const name of counts.flatMap(({names = []}) => names)) console.log(`\nFailed: ${name}`)
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

function typegen(): Count {
  const generated = 'sanity/types.generated.ts'
  const committed = readFileSync(generated, 'utf8')
  const schema = 'node_modules/.cache/schema.json'
  const ok =
    run('sanity', ['schema', 'extract', '--path', schema, '--force']) &&
    run('sanity', ['typegen', 'generate'])
  const same = ok && readFileSync(generated, 'utf8') === committed
  if (ok && !same)
    console.error(`${generated} was out of date: it has been written again. Look at it and commit it.`)
  return one('Generated types are up to date', same)
}

function vitest(): Count {
  const file = `${REPORTS}/vitest.json`
  const ok = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return readVitest(file, ok)
}

function playwright(project: string): Count {
  const ok = run('playwright', ['test', `--project=${project}`])
  return readPlaywright(`${REPORTS}/playwright.json`, ok)
}

async function build(): Promise<Count> {
  const start = Date.now()
  console.log('\n=== Production build')
  try {
    await buildForTests()
    console.log(`=== Production build: ok (${Math.round((Date.now() - start) / 1000)} s)`)
    return one('Production build', true)
  } catch (error) {
    console.error(error)
    return one('Production build', false)
  }
}

await main()
