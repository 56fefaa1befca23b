import type {Locator, Page} from '@playwright/test'
import {expect, test} from '../fixtures.ts'
import {canaryName, formOn, mailsFor} from './consultation-page.ts'

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}})

  test('the first question is on the first screen, and after two mistakes right below their list', async ({
    page,
  }) => {
    const form = formOn(page)
    await form.open()
    await form.ready()
    expect(await topOf(form.name)).toBeLessThanOrEqual(560)
    await form.send()
    await expect(form.problem.getByRole('link')).toHaveCount(2)
    expect(await topOf(form.name)).toBeLessThanOrEqual(900)
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({javaScriptEnabled})

    test('questions for the other way are gone once one is chosen, and nothing asks for them', async ({
      page,
      inbox,
    }) => {
      const form = formOn(page)
      await form.open()
      if (javaScriptEnabled) await form.ready()
      const forPhone = page.getByLabel('Phone number')
      await forPhone.fill('804 555 0199')
      await expect(form.email).toBeVisible()

      await page.getByLabel('Phone call', {exact: true}).check()
      await expect(form.email).toBeHidden()
      await form.fillIn(canaryName())
      await expect(forPhone).toBeHidden()
      await expect(page.getByRole('group', {name: /leave a message/})).toBeHidden()
      await form.send()
      const [mail] = await mailsFor(inbox, await form.reference())
      expect(mail.text).not.toContain('555 0199')
    })
  })
}

test('a list of mistakes that no longer apply goes with their questions', async ({page}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.name.fill('Zoë')
  await page.getByLabel('Phone call', {exact: true}).check()
  await form.send()
  await expect(form.problem).toBeVisible()
  await page.getByLabel('Email', {exact: true}).check()
  await expect(form.problem).toBeHidden()
})

test('the form can be filled in and sent with the keyboard alone', async ({page}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.name.focus()
  await page.keyboard.type(canaryName())
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Email', {exact: true})).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(form.email).toBeFocused()
  await page.keyboard.type('zoe.kanarienvogel@example.com')
  await pressTabUntil(page, page.getByRole('button', {name: 'Send request'}))
  await page.keyboard.press('Enter')
  await form.reference()
})

test('the calendar file has no address without a promise, and is never kept', async ({page}) => {
  const answer = await page.request.get('/consultation/received/reminder.ics', {maxRedirects: 0})
  expect([answer.status(), answer.headers().location]).toEqual([303, '/consultation/received'])
  expect(answer.headers()['cache-control']).toContain('no-store')
})

function topOf(element: Locator): Promise<number> {
  return element.evaluate((node) => node.getBoundingClientRect().top + window.scrollY)
}

async function pressTabUntil(page: Page, target: Locator) {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused({timeout: 50})
  }).toPass({intervals: [0]})
}
