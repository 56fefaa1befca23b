import {gzipSync} from 'node:zlib'
import type {Page} from '@playwright/test'
import {expect, test} from '../fixtures.ts'
import {formOn} from './consultation-page.ts'

/** What Next 16.4.6 and React 19.3 send with any page that runs a script: measure again when they change. */
const FRAMEWORK_BYTES = 138_300
const FORM_BYTES = 15_000

test('the form adds at most 15 kB of script, and its rules come with the first answer', async ({page}) => {
  const scripts = collectScripts(page)
  const form = formOn(page)
  await form.open()
  await form.ready()
  await page.waitForLoadState('networkidle')
  const before = await scripts()
  expect(before.bytes).toBeLessThanOrEqual(FRAMEWORK_BYTES + FORM_BYTES)

  await form.name.fill('Z')
  await expect.poll(async () => (await scripts()).count).toBeGreaterThan(before.count)
})

function collectScripts(page: Page) {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  return async () => {
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, {level: 9}).length)
    return {count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0)}
  }
}
