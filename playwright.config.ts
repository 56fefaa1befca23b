import {defineConfig} from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/run/postgres-for-playwright.ts',
  projects: [
    {name: 'site', testMatch: ['e2e/**/*.spec.ts', 'faults/{*,crash/*,content/*,desk/*,forms/*}.spec.ts']},
    // Alone on the machine: what they measure, and what they do to it, would mix with other tests.
    {name: 'load', testMatch: 'faults/load/*.spec.ts', workers: 1},
  ],
  outputDir: '.test/playwright',
  workers: 2,
  // Two shared cores stall for seconds at times. What passes only at its second try is listed as flaky, to be mended.
  // Tests of crashes and clocks have one try: a request that is lost once is lost.
  retries: 1,
  timeout: 60_000,
  expect: {timeout: 10_000},
  reporter: [['list'], ['json', {outputFile: '.test/reports/playwright.json'}]],
  use: {
    viewport: {width: 1280, height: 800},
    // A view transition that is held up by a slow machine is logged as an error by Chromium.
    contextOptions: {reducedMotion: 'reduce'},
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium-headless-shell',
      // Chromium's own services would call home, and every outside request fails a test here.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
