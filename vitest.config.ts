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
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    expect: {requireAssertions: true},
  },
})
