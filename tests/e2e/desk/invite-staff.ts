import {execFile} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {promisify} from 'node:util'
import {expect, type Page} from '@playwright/test'
import type {Stack} from '../../run/stack.ts'
import type {Email} from '../fixtures.ts'

type Inbox = {emails: () => Promise<Pick<Email, 'to' | 'subject'>[]>}

/** As somebody types it at the terminal of the site. Resolves with the new address. */
export async function inviteStaff(
  {settings}: Stack,
  role: 'front-desk' | 'lead' = 'front-desk',
  name = 'Rosa Iliev',
): Promise<string> {
  const email = `rosa-${randomBytes(4).toString('hex')}@clinic.example`
  const parameters = ['lib/staff/command/main.ts', 'invite', email, '--role', role, '--name', name]
  const env = {...process.env, ...settings.env}
  const {stdout} = await promisify(execFile)(process.execPath, parameters, {env})
  expect(stdout).toContain('A mail says so.')
  return email
}

/** The code of the newest mail to this address. */
async function mailedCode({emails}: Inbox, email: string): Promise<string> {
  let code: string | undefined
  await expect(async () => {
    const mail = (await emails()).find(
      ({to, subject}) => to.includes(email) && /^\d{4} \d{4} is/.test(subject),
    )
    code = mail?.subject.slice(0, 9)
    expect(code).toBeDefined()
  }).toPass()
  return code ?? ''
}

/** With a code, from the page that is open. */
export async function signInByCode(page: Page, inbox: Inbox, email: string): Promise<void> {
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', {name: 'Send me a code'}).click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Look into your mail')
  await page.getByLabel('Code').fill(await mailedCode(inbox, email))
  await page.getByRole('button', {name: 'Sign in'}).click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Your passkeys')
}
