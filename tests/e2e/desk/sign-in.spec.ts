import type {Page} from '@playwright/test'
import {accessibilityProblems} from '../accessibility.ts'
import {expect, test} from '../fixtures.ts'
import {inviteStaff, signInByCode} from './invite-staff.ts'
import {addVirtualAuthenticator} from './virtual-authenticator.ts'

const SIGN_IN = '/desk/sign-in'
const heading = (page: Page) => page.getByRole('heading', {level: 1})

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('a code from the mail signs in, until somebody signs out', async ({page, inbox, stack}) => {
    const email = await inviteStaff(stack)
    await page.goto('/desk/sign-in/passkeys')
    await expect(page).toHaveURL(/\/desk\/sign-in$/)
    await signInByCode(page, inbox, email)
    await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible()
    await page.goto('/desk/sign-out')
    await page.getByRole('button', {name: 'Sign out'}).click()
    await expect(page).toHaveURL(/\/desk\/sign-in$/)
    await page.goto('/desk/sign-in/passkeys')
    await expect(heading(page)).toHaveText('Sign in to the desk')
  })

  test('a wrong code is said at once, and the right one still works', async ({page, inbox, stack}) => {
    const email = await inviteStaff(stack)
    await page.goto(SIGN_IN)
    await page.getByLabel('Your email address').fill(email)
    await page.getByRole('button', {name: 'Send me a code'}).click()
    await page.getByLabel('Code').fill('0000 0000')
    await page.getByRole('button', {name: 'Sign in'}).click()
    await expect(page.getByRole('alert')).toContainText('That code is wrong')
    await expect(page).toHaveTitle(/^Error: /)
    await page.goto(SIGN_IN)
    await signInByCode(page, inbox, email)
  })
})

test('a passkey is set up after the first code, and is then all that it takes', async ({
  page,
  inbox,
  stack,
}) => {
  await addVirtualAuthenticator(page)
  const email = await inviteStaff(stack)
  await page.goto(SIGN_IN)
  await signInByCode(page, inbox, email)
  await page.getByRole('button', {name: 'Set up a passkey on this device'}).click()
  await expect(page.getByRole('button', {name: /^Remove/})).toHaveCount(1)

  await page.goto('/desk/sign-out')
  await page.getByRole('button', {name: 'Sign out'}).click()
  await expect(heading(page)).toHaveText('Sign in to the desk')
  await page.goto(`${SIGN_IN}?to=/desk/staff`)
  await page.getByRole('button', {name: 'Sign in with a passkey'}).click()
  // The front desk manages no accounts.
  await expect(heading(page)).toHaveText('Only a lead may do that')
})

test('a lead invites a colleague and ends the account again', async ({page, inbox, stack}) => {
  await page.goto(`${SIGN_IN}?to=/desk/staff`)
  await signInByCode(page, inbox, await inviteStaff(stack, 'lead'))
  await page.getByRole('link', {name: 'Go on without a passkey'}).click()
  await page.getByLabel('Email address').fill('tom@clinic.example')
  await page.getByLabel('Name', {exact: true}).fill('Tom Weiss')
  await page.getByLabel('Front desk').check()
  await page.getByRole('button', {name: 'Invite'}).click()
  await page.getByRole('button', {name: 'End the account of Tom Weiss'}).click()
  await expect(page.getByRole('listitem').filter({hasText: 'Tom Weiss'})).toContainText('Ended')
})

test('no page of signing in is kept, indexed or framed, and each can be used by everybody', async ({
  page,
  inbox,
  stack,
}) => {
  const email = await inviteStaff(stack, 'lead')
  await page.setViewportSize({width: 320, height: 640})
  const look = async (path: string) => {
    const response = await page.goto(path)
    const headers = response?.headers() ?? {}
    expect(headers['cache-control'], path).toBe('no-store')
    expect(headers['x-robots-tag'], path).toBe('noindex, nofollow')
    expect(headers['content-security-policy'], path).toMatch(
      /script-src 'self' 'nonce-[^']+';.*frame-ancestors 'none'/,
    )
    expect(await accessibilityProblems(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
  for (const path of [SIGN_IN, `${SIGN_IN}?problem=email`, '/desk/sign-in/code']) await look(path)
  await page.goto(SIGN_IN)
  await signInByCode(page, inbox, email)
  for (const path of ['/desk/sign-in/passkeys', '/desk/staff', '/desk/sign-out']) await look(path)
})
