import type {Page} from '@playwright/test'
import {expect, test} from '../fixtures.ts'
import {canaryName, formOn, mailsFor} from './consultation-page.ts'

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('mistakes are listed with what was typed, then the request arrives once', async ({page, inbox}) => {
    await sendWithMistakes(page)
    const form = formOn(page)
    await form.email.fill('zoe.kanarienvogel@example.com')
    await form.send()
    const reference = await form.reference()
    await expect(page).toHaveURL(/\/consultation\/received$/)
    await page.reload()
    expect(await form.reference()).toBe(reference)
    const mails = await mailsFor(inbox, reference)
    expect(mails).toHaveLength(1)
    expect(mails[0].text).toContain('Weekday mornings, Late afternoon')
  })

  test('after a link of the list was followed, the next answer begins with its own list', async ({page}) => {
    await sendWithMistakes(page)
    const form = formOn(page)
    await form.problem.getByRole('link').click()
    await expect(page).toHaveURL(/#email$/)
    await form.email.fill('zoe.kanarienvogel@example.com')
    await form.name.fill('')
    await form.send()

    await expect(form.problem.getByRole('link')).toHaveText(['Enter your name'])
    await expect(page).toHaveURL(/\/consultation$/)
    await expect(form.problem).toBeInViewport({ratio: 1})
    await expect(form.problem.locator('..')).toBeFocused()
  })

  test('the form names the page that it is posted to, before and after an answer', async ({page}) => {
    const form = formOn(page)
    await form.open()
    await expect(page.locator('form[method=POST]')).toHaveAttribute('action', '/consultation')
    await form.send()
    await expect(form.problem).toBeVisible()
    await expect(page.locator('form[method=POST]')).toHaveAttribute('action', '/consultation')
  })

  test('what keyboards and pastes hide is no mistake', async ({page, inbox}) => {
    const form = formOn(page)
    const name = canaryName()
    await form.open()
    await form.name.fill(name)
    await page.getByLabel('Phone call', {exact: true}).check()
    await page.getByLabel('Phone number').fill('\u202A८०४\uFE0D-५५५-०१४२\u202C')
    await page.getByLabel('Yes, but only a name and a number').check()
    await page.getByLabel(/interpreter or other support/).fill('I am deaf.ASL/CART please')
    await form.send()
    const [byPhone] = await mailsFor(inbox, await form.reference())
    expect(byPhone.text).toContain('To dial: +1 804 555 0142')

    await form.open()
    await form.fillIn(name)
    await form.email.fill('o’brien@\u200Bexample.com\u2060')
    await form.send()
    const [byEmail] = await mailsFor(inbox, await form.reference())
    expect(byEmail.text).toContain("o'brien@example.com")
  })

  test('the same form posted twice is one request', async ({page}) => {
    const name = canaryName()
    const references: string[] = []
    for (let time = 0; time < 2; time++) {
      const form = formOn(page)
      await form.open()
      await form.fillIn(name)
      await form.send()
      references.push(await form.reference())
    }
    expect(references[1]).toBe(references[0])
  })

  test('a name full of markup comes back as it was typed', async ({page}) => {
    const form = formOn(page)
    await form.open()
    await form.name.fill('"><script>alert(1)</script>')
    await form.send()
    await expect(form.name).toHaveValue('"><script>alert(1)</script>')
  })
})

test.describe('when scripts do not load', () => {
  // Chromium reports a view transition as an error when a test holds up its requests.
  test.use({expectedConsoleErrors: [/net::ERR_FAILED/], contextOptions: {reducedMotion: 'reduce'}})

  test('the browser sends the form by itself', async ({page, inbox}) => {
    await page.route('**/_next/static/**/*.js', (route) => route.abort())
    await sendWithMistakes(page)
    const form = formOn(page)
    await form.email.fill('zoe.kanarienvogel@example.com')
    await form.send()
    expect(await mailsFor(inbox, await form.reference())).toHaveLength(1)
  })

  test('the rules that do not load do not stop a request', async ({page}) => {
    const form = formOn(page)
    await form.open()
    await form.ready()
    await page.route('**/_next/static/**/*.js', (route) => route.abort())
    await form.send()
    await expect(form.problem.getByRole('link', {name: 'Enter your name'})).toBeVisible()
    await form.fillIn(canaryName())
    await form.send()
    await form.reference()
  })
})

test('what is typed before the script has loaded stays', async ({page}) => {
  const scripts = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts.promise
    await route.continue()
  })
  const form = formOn(page)
  await page.goto('/consultation', {waitUntil: 'commit'})
  await form.fillIn('Typed early')
  scripts.resolve()
  await form.ready()
  await expect(form.name).toHaveValue('Typed early')
  await expect(page.getByLabel('Email', {exact: true})).toBeChecked()
  await expect(page.getByLabel('Around midday')).toBeChecked()
  await form.send()
  await form.reference()
})

async function sendWithMistakes(page: Page) {
  const form = formOn(page)
  const name = canaryName()
  await form.open()
  await form.fillIn(name)
  await page.getByLabel('Around midday').uncheck()
  await page.getByLabel('Weekday mornings').check()
  await page.getByLabel('Late afternoon').check()
  await form.email.fill('zoe at example.com')
  await form.send()

  await expect(form.problem.getByRole('link')).toHaveText([/^Enter an email address in the correct format/])
  await expect(form.problem.locator('..')).toBeFocused()
  await expect(page).toHaveTitle('Error: Request a call back')
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
  await expect(form.email).toHaveValue('zoe at example.com')
  await expect(form.name).toHaveValue(name)
  await expect(page.getByLabel('Email', {exact: true})).toBeChecked()
  await expect(page.getByLabel('Cost and insurance')).toBeChecked()
  await expect(page.getByLabel('Weekday mornings')).toBeChecked()
  await expect(page.getByLabel('Around midday')).not.toBeChecked()
}
