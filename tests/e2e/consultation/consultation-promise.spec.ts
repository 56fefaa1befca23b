import type {Page} from '@playwright/test'
import {expect, test} from '../fixtures.ts'
import {canaryName, formOn, mailsFor} from './consultation-page.ts'

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const hours = {
  openingHours: [{_type: 'openingHours', _key: 'a', days: week, opens: '00:00', closes: '24:00'}],
  timeZone: 'Pacific/Honolulu',
  answerWithin: {amount: 2, unit: 'businessDays'},
}
const PROMISE =
  /^We contact you by the end of \w+day, \w+ \d+, Hawaii-Aleutian Standard Time, the way you chose\.$/

test.describe.configure({mode: 'serial'})

test.beforeEach(async ({lake, page}) => {
  await lake.client.patch('clinicSettings').set(hours).commit()
  await expect
    .poll(async () => {
      await page.goto('/consultation')
      return page.getByText('We contact you within 2 business days').count()
    })
    .toBe(1)
})

test.afterAll(async ({stack}) => {
  const {lakeClient} = await import('../../../lib/demo/start/lake-client.ts')
  await lakeClient(stack.settings)
    .patch('clinicSettings')
    .set({timeZone: 'America/New_York'})
    .unset(['openingHours', 'answerWithin'])
    .commit()
})

test('the hours are printed beside the phone number and at the end of each page', async ({page}) => {
  await expect(
    page.getByText('(Monday to Sunday, midnight to midnight, Hawaii-Aleutian Standard Time)'),
  ).toHaveCount(1)
  await expect(page.getByRole('contentinfo')).toContainText('Monday to Sunday')
})

for (const kind of ['with the script', 'without JavaScript', 'without cookies']) {
  test.describe(kind, () => {
    test.use({javaScriptEnabled: kind !== 'without JavaScript'})

    test('the patient reads by when, in the clinic’s time, and the clinic reads the same', async ({
      page,
      inbox,
    }) => {
      if (kind === 'without cookies') await refuseCookies(page)
      const form = formOn(page)
      await form.open()
      if (kind !== 'without JavaScript') await form.ready()
      await form.fillIn(canaryName())
      await form.send()
      const reference = await form.reference()

      const promise = await page.getByText(PROMISE).textContent()
      const estimate = /^You asked about cost\. You also get a written estimate, by \w+day, \w+ \d+\.$/
      await expect(page.getByText(estimate)).toHaveCount(1)
      if (kind !== 'without cookies') {
        await page.reload()
        await expect(page.getByText(String(promise), {exact: true})).toHaveCount(1)
      }
      const [mail] = await mailsFor(inbox, reference)
      const [, by] = /contact you by (.*), the way/.exec(String(promise)) ?? []
      expect(mail.text).toContain(`The patient was told: we contact you by ${by}`)
      expect(mail.text).toMatch(/good-faith estimate is due by \w+day, \w+ \d+\./)
      expect(mail.text).toMatch(/Received .* HST/)
    })
  })
}

test('who does not ask about cost reads of no estimate', async ({page}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await page.getByLabel('Something else').check()
  await form.send()
  await form.reference()
  await expect(page.getByText(PROMISE)).toHaveCount(1)
  await expect(page.getByText('estimate')).toHaveCount(0)
})

test('hours that make no sense break no page', async ({page, lake}) => {
  await lake.client
    .patch('clinicSettings')
    .set({
      openingHours: [{_key: 'x', days: 'Monday', hours: 7}],
      timeZone: 'Mars/Olympus',
      answerWithin: 'soon',
    })
    .commit()
  await expect
    .poll(async () => {
      await page.goto('/consultation')
      return page.locator('mark', {hasText: '[Clinic to supply: opening hours]'}).count()
    })
    .toBeGreaterThan(0)
  for (const path of ['/', '/faq', '/education', '/consultation/received']) {
    expect((await page.goto(path))?.status()).toBe(200)
  }
})

async function refuseCookies(page: Page) {
  await page.addInitScript(() => Object.defineProperty(navigator, 'cookieEnabled', {get: () => false}))
}
