import path from 'node:path'
import {defineConfig} from 'vitest/config'

/** Half an hour off, south of the equator: code that is right only on a machine in UTC or in Virginia fails here. */
process.env.TZ = 'Australia/Adelaide'

export default defineConfig({
  resolve: {alias: {'@': path.resolve(import.meta.dirname)}},
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/run/postgres.ts'],
    // Limits end what hangs. On a busy machine everything takes longer, and a test that waits passes late, not never.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    expect: {requireAssertions: true, poll: {timeout: 30_000}},
  },
})
