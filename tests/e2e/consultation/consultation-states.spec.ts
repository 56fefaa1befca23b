import type {Page} from '@playwright/test'
import {accessibilityProblems} from '../accessibility.ts'
import {expect, test} from '../fixtures.ts'
import {canaryName, formOn} from './consultation-page.ts'

test.use({expectedConsoleErrors: [/net::ERR_INTERNET_DISCONNECTED/]})

/** Each brings the page into one state that a patient may see. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  empty: async (page) => {
    await formOn(page).open()
    await formOn(page).ready()
  },
  errors: async (page) => {
    await states.empty?.(page)
    await page.getByLabel('Phone call', {exact: true}).check()
    await formOn(page).send()
    await expect(formOn(page).problem).toBeVisible()
  },
  unconfirmed: async (page) => {
    await states.empty?.(page)
    await formOn(page).fillIn(canaryName())
    await page.context().setOffline(true)
    await formOn(page).send()
    await expect(formOn(page).unconfirmed).toBeVisible({timeout: 20_000})
    await page.context().setOffline(false)
  },
  received: async (page) => {
    await states.empty?.(page)
    await formOn(page).fillIn(canaryName())
    await formOn(page).send()
    await formOn(page).reference()
  },
  'no reference': (page) => page.goto('/consultation/received'),
}

for (const [state, reach] of Object.entries(states)) {
  test(`the state "${state}" has no accessibility violation and needs no sideways scrolling`, async ({
    page,
  }) => {
    await reach(page)
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({width, height: 800})
      await page.emulateMedia({colorScheme})
      expect(await accessibilityProblems(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
}
