import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {defineConfig} from 'vitest/config'

/** Half an hour off, south of the equator: code that is right only on a machine in UTC or in Virginia fails here. */
process.env.TZ = 'Australia/Adelaide'

/** Most of the time that a test's process needs to start goes into compiling what did not change. */
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, 'node_modules/.cache/compiled')

const every = 'tests/**/*.test.{ts,tsx}'
const integration = 'tests/**/*.integration.test.{ts,tsx}'
/**
 * Files that need a process of their own: a mock, or a document, stays in the modules that were loaded with it. All
 * others share their workers, which `tests/setup.ts` leaves as it found them: a process costs more than most files.
 */
const alone = globSync(every, {cwd: import.meta.dirname}).filter((file) =>
  /\bvi\.(?:do)?[mM]ock\(|\bvi\.resetModules\(|@vitest-environment/.test(
    readFileSync(path.join(import.meta.dirname, file), 'utf8'),
  ),
)

export default defineConfig({
  resolve: {alias: {'@': path.resolve(import.meta.dirname)}},
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/run/postgres.ts'],
    // Limits end what hangs. On a busy machine everything takes longer, and a test that waits passes late, not never.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    expect: {requireAssertions: true, poll: {timeout: 30_000}},
    projects: [
      {
        extends: true,
        test: {name: 'unit', isolate: false, include: [every], exclude: [integration, ...alone]},
      },
      {extends: true, test: {name: 'isolated', include: alone, exclude: [integration]}},
      // They start processes, or wait until a real time limit is over.
      {extends: true, test: {name: 'integration', include: [integration]}},
    ],
  },
})
