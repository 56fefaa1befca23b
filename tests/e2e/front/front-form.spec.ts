import {test as base, expect} from '@playwright/test'
import {type StackBehindFront, startBehindFront} from '../../run/behind-front.ts'
import {canaryName, formOn} from '../consultation/consultation-page.ts'

const test = base.extend<object, {stack: StackBehindFront}>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
    async ({}, use) => {
      const stack = await startBehindFront()
      await use(stack)
      await stack.stop()
    },
    {scope: 'worker', timeout: 180_000},
  ],
  baseURL: async ({stack}, use) => use(stack.front.url),
})

test.use({javaScriptEnabled: false, ignoreHTTPSErrors: true})

test('a form that finds the site away is still filled in when the patient goes back, and is sent then', async ({
  page,
  stack,
}) => {
  const form = formOn(page)
  const name = canaryName()
  await form.open()
  await form.fillIn(name)
  await stack.site.kill()
  await form.send()
  await expect(form.unconfirmed).toBeVisible()
  await expect(page.getByText('what you typed is still there')).toBeVisible()
  await expect(page.getByText('988')).toBeVisible()

  await stack.site.start()
  await page.goBack()
  await expect(form.name).toHaveValue(name)
  await expect(form.email).toHaveValue('zoe.kanarienvogel@example.com')
  await expect(page.getByLabel('Around midday')).toBeChecked()
  await form.send()
  await form.reference()
})
