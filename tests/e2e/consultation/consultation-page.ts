import {randomUUID} from 'node:crypto'
import type {Locator, Page} from '@playwright/test'
import {expect} from '../fixtures.ts'

const REFERENCE = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/

/** Typed by one test only, so that its mail can be told from others, and a leak can be found. */
export function canaryName(): string {
  return `Zoë Kanarienvogel ${randomUUID().slice(0, 8)}`
}

/** What a patient does on the form, by the words that are read aloud. */
export function formOn(page: Page) {
  const form = {
    name: page.getByLabel('What should we call you?'),
    email: page.getByLabel('Email address'),
    problem: page.getByRole('alert').filter({has: page.getByRole('heading', {name: 'There is a problem'})}),
    unconfirmed: page.getByRole('heading', {name: 'We could not confirm that we received your request'}),
    async open() {
      await page.goto('/consultation')
    },
    /** Until the page's script has taken over. A post before that is answered too, but with a whole page. */
    async ready() {
      await expect.poll(() => isHydrated(form.name)).toBe(true)
    },
    async fillIn(name: string) {
      await form.name.fill(name)
      await page.getByLabel('Email', {exact: true}).check()
      await form.email.fill('zoe.kanarienvogel@example.com')
      await page.getByLabel('Around midday').check()
      await page.getByLabel('Cost and insurance').check()
    },
    async send() {
      await page.getByRole('button', {name: 'Send request'}).click()
    },
    /** The reference on the page that follows. */
    async reference(): Promise<string> {
      await expect(page.getByRole('heading', {level: 1, name: 'Request sent'})).toBeVisible()
      return (await page.getByText(REFERENCE).textContent()) ?? ''
    },
  }
  return form
}

/** React marks what it has taken over with keys of its own. */
function isHydrated(control: Locator): Promise<boolean> {
  return control.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react')))
}

/** Every mail about one request, once there is any. */
export async function mailsFor<Mail extends {subject: string}>(
  inbox: {emails: () => Promise<Mail[]>},
  reference: string,
): Promise<[Mail, ...Mail[]]> {
  const mails = async () => (await inbox.emails()).filter(({subject}) => subject.includes(reference))
  await expect.poll(async () => (await mails()).length, {timeout: 20_000}).toBeGreaterThan(0)
  const [first, ...more] = await mails()
  if (!first) throw new Error('The mail disappeared.')
  return [first, ...more]
}
