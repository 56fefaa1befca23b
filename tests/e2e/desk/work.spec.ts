import type {Browser, Locator, Page} from '@playwright/test'
import type {Stack} from '../../run/stack.ts'
import {accessibilityProblems} from '../accessibility.ts'
import {canaryName, formOn, mailsFor} from '../consultation/consultation-page.ts'
import {type Email, expect, test} from '../fixtures.ts'
import {inviteStaff, signInByCode} from './invite-staff.ts'

type Inbox = {emails: () => Promise<Email[]>}
type Parts = {browser: Browser; stack: Stack}

/** What a patient sends, in a browser of the patient's own. */
async function sendRequest({browser}: Parts, name: string): Promise<string> {
  const page = await (await browser.newContext({javaScriptEnabled: false})).newPage()
  const form = formOn(page)
  await form.open()
  await form.fillIn(name)
  await form.send()
  const reference = await form.reference()
  await page.context().close()
  return reference
}

async function signIn(page: Page, inbox: Inbox, stack: Stack, role: 'front-desk' | 'lead' = 'front-desk') {
  await page.goto('/desk/sign-in')
  await signInByCode(page, inbox, await inviteStaff(stack, role))
  await page.goto('/desk')
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('a receptionist takes a request, puts the call off, and answers it', async ({
    page,
    browser,
    inbox,
    stack,
  }) => {
    const name = canaryName()
    const reference = await sendRequest({browser, stack}, name)
    const [mail] = await mailsFor(inbox, reference)
    expect(mail.text).toContain(`/desk/requests/${reference}`)
    await signIn(page, inbox, stack)
    await expect(page).toHaveTitle(/^To do \(\d+\)/)
    await page.getByRole('link', {name: reference}).click()
    await expect(page.getByRole('heading', {name})).toBeVisible()
    await page.getByRole('button', {name: 'Take it'}).click()
    await expect(page.getByRole('status').first()).toHaveText('You have it now. The others see that.')
    await page.getByLabel('Note for colleagues').fill('Prefers a Tuesday')
    await page.getByRole('button', {name: 'Keep the note'}).click()
    await expect(page.getByText('Prefers a Tuesday')).toBeVisible()
    await page.getByRole('button', {name: 'No answer'}).click()
    await expect(page.getByText(/^Try again: /)).toBeVisible()
    await page.goto('/desk?tab=waiting')
    await page.getByRole('link', {name: reference}).click()
    await page.getByRole('button', {name: 'Booked'}).click()
    await expect(page.getByText(/^Done: Booked/)).toBeVisible()
    await page.getByRole('button', {name: 'Undo “answered”'}).click()
    await expect(page.getByText(/^Done/)).toHaveCount(0)
    expect(page.url()).not.toContain(encodeURIComponent(name))
    expect(await page.title()).not.toContain(name)
  })
})

test('an open list shows a new request within seconds, and who has taken one', async ({
  page,
  browser,
  inbox,
  stack,
}) => {
  await signIn(page, inbox, stack)
  const reference = await sendRequest({browser, stack}, canaryName())
  const line = page.getByRole('listitem').filter({has: page.getByRole('link', {name: reference})})
  await expect(line).toBeVisible({timeout: 10_000})

  const colleague = await (await browser.newContext()).newPage()
  await signIn(colleague, inbox, stack, 'lead')
  await colleague.goto(`/desk/requests/${reference}`)
  await colleague.getByRole('button', {name: 'Take it'}).click()
  await expect(line).toContainText('Rosa Iliev has it', {timeout: 10_000})
  await colleague.context().close()
})

test('the whole work on a request is done by the keyboard alone, and the focus is seen', async ({
  page,
  browser,
  inbox,
  stack,
}) => {
  const reference = await sendRequest({browser, stack}, canaryName())
  await page.emulateMedia({forcedColors: 'active'})
  await signIn(page, inbox, stack)
  const press = async (target: Locator) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  }
  await press(page.getByRole('link', {name: reference}))
  await press(page.getByRole('button', {name: 'Take it'}))
  await expect(page.getByRole('status').first()).toHaveText('You have it now. The others see that.')
  await tabTo(page, page.getByLabel('Note for colleagues'))
  await page.keyboard.type('Prefers a Tuesday')
  await press(page.getByRole('button', {name: 'Keep the note'}))
  await expect(page.getByText('Prefers a Tuesday')).toBeVisible()
  await press(page.getByRole('button', {name: 'Booked'}))
  await expect(page.getByText(/^Done: Booked/)).toBeVisible()
  await press(page.getByRole('link', {name: 'Sign out'}))
  await press(page.getByRole('button', {name: 'Sign out'}))
  await expect(page).toHaveURL(/\/desk\/sign-in$/)
})

/** From where the focus is, by Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (!(await target.evaluate((element) => element === document.activeElement))) continue
    expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
    return
  }
  throw new Error('The keyboard does not reach it.')
}

for (const width of [320, 1280]) {
  test(`every page of the desk can be used by everybody at ${width} px, and is kept nowhere`, async ({
    page,
    browser,
    inbox,
    stack,
  }) => {
    const reference = await sendRequest({browser, stack}, canaryName())
    await page.setViewportSize({width, height: 800})
    await signIn(page, inbox, stack, 'lead')
    const lists = ['waiting', 'held', 'done', 'attention'].map((tab) => `/desk?tab=${tab}`)
    const others = ['/desk/figures', '/desk/export', '/desk/access']
    for (const path of ['/desk', ...lists, `/desk/requests/${reference}`, ...others]) {
      const response = await page.goto(path)
      expect(response?.headers()['cache-control'], path).toBe('no-store')
      expect(await accessibilityProblems(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
    }
    const storage = await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}]))
    expect(storage).toBe('[{},{}]')
  })
}
