import path from 'node:path'
import {defineConfig} from 'vitest/config'

/** Half an hour off, south of the equator: code that is right only on a machine in UTC or in Virginia fails here. */
process.env.TZ = 'Australia/Adelaide'

/** Most of the time that a test's process needs to start goes into compiling what did not change. */
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, 'node_modules/.cache/compiled')

const every = 'tests/**/*.test.{ts,tsx}'
const integration = 'tests/**/*.integration.test.{ts,tsx}'
/** What these rooms need is handed to them: they read no settings and hold no document, so their tests share workers. */
const shared = ['tests/sanity/**/*.test.{ts,tsx}', 'tests/lib/{hours,outbox}/**/*.test.ts']

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
      {extends: true, test: {name: 'unit', isolate: false, include: shared, exclude: [integration]}},
      {
        extends: true,
        test: {name: 'isolated', include: [every], exclude: [integration, ...shared, 'tests/e2e/**']},
      },
      // They start processes, or wait until a real time limit is over.
      {extends: true, test: {name: 'integration', include: [integration]}},
    ],
  },
})
