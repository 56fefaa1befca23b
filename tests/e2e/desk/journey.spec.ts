import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {type Browser, expect, type Page, test} from '@playwright/test'
import {lakeClient} from '../../../lib/demo/start/lake-client.ts'
import {toFieldTime} from '../../../lib/desk/request/again-time.ts'
import {weekdays} from '../../../sanity/opening-times.ts'
import {
  type ConsultationStack,
  startConsultationStack,
  storeKinds,
} from '../../faults/forms/consultation-stack.ts'
import {canaryName, formOn, mailsFor} from '../consultation/consultation-page.ts'
import {inviteStaff, signInByCode} from './invite-staff.ts'
import {addVirtualAuthenticator} from './virtual-authenticator.ts'

test.describe.configure({mode: 'parallel'})

const TIME_ZONE = 'America/New_York'
/** Fewer are not broken down in the figures. */
const PATIENTS = 5

for (const kind of storeKinds)
  for (const javaScriptEnabled of [true, false])
    test(`on ${kind}, ${javaScriptEnabled ? 'with a passkey' : 'without JavaScript'}: a call is put off, comes back at its time, is answered, and the promise counts as kept`, async ({
      browser,
    }) => {
      // The call is put off to a full minute, which has to come.
      test.setTimeout(300_000)
      const stack = await startConsultationStack(kind)
      const context = await browser.newContext({baseURL: stack.site.url, javaScriptEnabled})
      const page = await context.newPage()
      try {
        await openAlways(stack)
        await signIn(page, stack, javaScriptEnabled)
        await page.goto('/desk')
        const name = canaryName()
        const reference = await sendRequest(browser, stack, name)
        await expectListed(page, reference, javaScriptEnabled)

        const again = nextMinute()
        await page.goto(`/desk/requests/${reference}`)
        await expect(page.getByRole('heading', {name})).toBeVisible()
        await page.getByLabel(/^Try again at/).fill(toFieldTime(TIME_ZONE, again))
        await page.getByRole('button', {name: 'No answer'}).click()
        await expect(page.getByText(/^Try again: To(day|morrow)/)).toBeVisible()
        await page.goto('/desk?tab=waiting')
        await expect(page.getByRole('link', {name: reference})).toBeVisible()
        for (let others = 1; others < PATIENTS; others++)
          await answer(page, await sendRequest(browser, stack, canaryName()))
        await page.goto('/desk')
        await expectListed(page, reference, javaScriptEnabled, again)
        expect(Date.now()).toBeGreaterThanOrEqual(again - 1_000)

        await answer(page, reference)
        await page.goto('/desk/figures')
        await expect(page.getByText(`${PATIENTS} of ${PATIENTS}`).first()).toBeVisible()

        await page.goto('/desk/access')
        const log = page.getByRole('row').filter({hasText: reference})
        for (const what of ['open', 'state']) await expect(log.filter({hasText: what}).first()).toBeVisible()
        expect(await audit(stack)).toContain('The access log is whole')
        for (const told of [await page.content(), stack.siteOutput()]) expect(told).not.toContain(name)
      } finally {
        await context.close()
        await stack.stop()
      }
    })

/** So that every request is promised an answer, at whatever hour this runs. */
async function openAlways(stack: ConsultationStack): Promise<void> {
  const openingHours = [{_type: 'openingHours', _key: 'a', days: weekdays, opens: '00:00', closes: '24:00'}]
  const hours = {openingHours, timeZone: TIME_ZONE, answerWithin: {amount: 2, unit: 'businessDays'}}
  await lakeClient(stack.settings).patch('clinicSettings').set(hours).commit()
  const form = async () => (await fetch(new URL('/consultation', stack.site.url))).text()
  await expect.poll(form, {timeout: 20_000}).toContain('midnight to midnight')
}

async function signIn(page: Page, stack: ConsultationStack, byPasskey: boolean): Promise<void> {
  const email = await inviteStaff(stack, 'lead')
  if (byPasskey) await addVirtualAuthenticator(page)
  await page.goto('/desk/sign-in')
  await signInByCode(page, stack, email)
  if (!byPasskey) return
  await page.getByRole('button', {name: 'Set up a passkey on this device'}).click()
  await expect(page.getByRole('button', {name: /^Remove/})).toHaveCount(1)
  await page.goto('/desk/sign-out')
  await page.getByRole('button', {name: 'Sign out'}).click()
  await page.getByRole('button', {name: 'Sign in with a passkey'}).click()
  await expect(page).toHaveTitle(/^To do/)
}

/** What a patient sends, in a browser of the patient's own. Its mail leads to the desk. */
async function sendRequest(browser: Browser, stack: ConsultationStack, name: string): Promise<string> {
  const context = await browser.newContext({baseURL: stack.site.url, javaScriptEnabled: false})
  const form = formOn(await context.newPage())
  await form.open()
  await form.fillIn(name)
  await form.send()
  const reference = await form.reference()
  await context.close()
  const [mail] = await mailsFor(stack, reference)
  expect(mail.text).toContain(`/desk/requests/${reference}`)
  return reference
}

/** An open list follows by itself within five seconds; without a script somebody loads it again. */
async function expectListed(
  page: Page,
  reference: string,
  follows: boolean,
  from = Date.now(),
): Promise<void> {
  const timeout = Math.max(0, from - Date.now()) + 15_000
  const line = page.getByRole('link', {name: reference})
  if (follows) return await expect(line).toBeVisible({timeout})
  await expect(async () => {
    await page.reload()
    await expect(line).toBeVisible({timeout: 1_000})
  }).toPass({timeout})
}

async function answer(page: Page, reference: string): Promise<void> {
  await page.goto(`/desk/requests/${reference}`)
  await page.getByRole('button', {name: 'Booked'}).click()
  await expect(page.getByText(/^Done: Booked/)).toBeVisible()
}

/** The next full minute that leaves time to type it, and to answer the others. */
function nextMinute(): number {
  return Math.ceil((Date.now() + 30_000) / 60_000) * 60_000
}

async function audit({settings}: ConsultationStack): Promise<string> {
  const env = {...process.env, ...settings.env}
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['lib/consultation/desk/requests-cli.ts', 'audit'],
    {env},
  )
  return stdout
}
