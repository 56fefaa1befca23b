import {type Browser, expect, type Locator, type Page} from '@playwright/test'
import {inviteStaff, signInByCode} from '../../e2e/desk/invite-staff.ts'
import type {ConsultationStack} from '../forms/consultation-stack.ts'
import {newPatient, sendUntilAcknowledged} from '../forms/patients.ts'

type Somebody = {name: string; role?: 'front-desk' | 'lead'; javaScriptEnabled?: boolean}

/** A browser of one of the staff, signed in at one site. A session holds at every site of the store. */
export async function signInAs(
  browser: Browser,
  stack: ConsultationStack,
  site: {url: string},
  {name, role, javaScriptEnabled = true}: Somebody,
): Promise<Page> {
  const context = await browser.newContext({baseURL: site.url, javaScriptEnabled})
  const page = await context.newPage()
  await page.goto('/desk/sign-in')
  await signInByCode(page, stack, await inviteStaff(stack, role, name))
  return page
}

/** Resolves with the reference of a new request. */
export async function newRequest({site, settings}: ConsultationStack): Promise<string> {
  const patient = newPatient()
  await sendUntilAcknowledged(patient, () => site.url, settings.site.url)
  const [reference = ''] = patient.references
  return reference
}

/** The line of a request in an open list. */
export function lineOf(page: Page, reference: string): Locator {
  return page.getByRole('listitem').filter({has: page.getByRole('link', {name: reference})})
}

export function noteOn(page: Page) {
  const note = {
    field: page.getByLabel('Note for colleagues'),
    problem: page.getByRole('alert').filter({hasText: /Your note is still here|could not keep the note/}),
    async keep() {
      await page.getByRole('button', {name: 'Keep the note'}).click()
    },
    /** Lines of the history that hold this text. */
    kept: (text: string) => page.getByRole('listitem').filter({hasText: text}),
    /** Waits until the script has taken over: before that, a form without an answer leaves the page. */
    async ready() {
      await expect
        .poll(() =>
          note.field.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react'))),
        )
        .toBe(true)
    },
  }
  return note
}
