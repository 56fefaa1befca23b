import {expect, test} from '../fixtures.ts'
import {canaryName, formOn, mailsFor} from './consultation-page.ts'

test('a patient sends a request, sees its reference, and the clinic gets one mail with what was typed', async ({
  page,
  inbox,
}) => {
  const form = formOn(page)
  const name = canaryName()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))

  await form.open()
  await form.ready()
  await expect(page).toHaveTitle('Request a call back')
  await form.fillIn(name)
  await form.send()
  const reference = await form.reference()
  await expect(page).toHaveURL(/\/consultation\/received$/)

  const [mail, ...more] = await mailsFor(inbox, reference)
  expect(more).toEqual([])
  expect(mail.subject).not.toContain('Zoë')
  for (const typed of [name, 'Around midday', 'Cost and insurance']) expect(mail.text).toContain(typed)

  expect(addresses.join(' ')).not.toMatch(/Kanarienvogel|Zo%C3%AB/i)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})

test('the reference is kept in a cookie that no script and no other page can read', async ({
  page,
  context,
}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await form.send()
  const reference = await form.reference()
  const cookies = await context.cookies(page.url())
  expect(cookies).toMatchObject([
    {path: '/consultation/received', httpOnly: true, sameSite: 'Lax', secure: false},
  ])
  // Besides the reference: that it is about cost, and the times that were promised.
  expect(decodeURIComponent(cookies[0]?.value ?? '')).toMatch(
    new RegExp(`^${reference}c\\{("(timeZone|isUnsaid|estimateBy)":("[\\w/-]+"|true),?)+\\}$`),
  )
  const minutesLeft = ((cookies[0]?.expires ?? 0) - Date.now() / 1000) / 60
  expect(minutesLeft).toBeGreaterThan(14)
  expect(minutesLeft).toBeLessThanOrEqual(15)
  expect(await context.cookies(new URL('/consultation', page.url()).href)).toEqual([])
})

test('the page with the reference can be reloaded, and going back sends nothing again', async ({
  page,
  inbox,
}) => {
  const form = formOn(page)
  await page.goto('/faq')
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await form.send()
  const reference = await form.reference()
  await page.reload()
  expect(await form.reference()).toBe(reference)
  await page.goBack()
  await expect(page).toHaveURL(/\/faq$/)
  await form.open()
  await expect(form.name).toHaveValue('')
  expect(await mailsFor(inbox, reference)).toHaveLength(1)
})

test('whoever opens the page of the reference without one is told nothing false', async ({page}) => {
  const response = await page.goto('/consultation/received')
  expect(response?.headers()['cache-control']).toContain('no-store')
  await expect(page.getByRole('heading', {level: 1})).toHaveText('There is no reference to show')
  await expect(page.getByText('Request sent')).toHaveCount(0)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
})

test('the form is one page for everybody, made before anybody asks', async ({page}) => {
  const response = await page.goto('/consultation')
  expect(response?.headers()['cache-control']).toContain('s-maxage')
  expect(response?.headers()['set-cookie']).toBeUndefined()
})

test('mistakes are listed, put right, and the request arrives', async ({page, inbox}) => {
  const form = formOn(page)
  const name = canaryName()
  await form.open()
  await form.ready()
  await form.send()
  await expect(form.problem.getByRole('link')).toHaveText([
    'Enter your name',
    'Select how we should contact you',
  ])
  await expect(form.problem.locator('..')).toBeFocused()
  await expect(page).toHaveTitle('Error: Request a call back')

  await form.problem.getByRole('link', {name: 'Enter your name'}).click()
  await expect(form.name).toBeFocused()
  await form.fillIn(name)
  await form.send()
  const [mail] = await mailsFor(inbox, await form.reference())
  expect(mail.text).toContain(name)
})

test('nothing that the form does breaks the policy of its page', async ({page}) => {
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, {violations})
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
      violations.push(`${violatedDirective} ${blockedURI}`)
    })
  })
  const violations = () => page.evaluate(() => Object(window).violations)
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.name.pressSequentially('Zo')
  await form.send()
  await expect(form.problem).toBeVisible()
  await form.fillIn(canaryName())
  await page.getByLabel('Phone call', {exact: true}).check()
  await page.getByLabel('Phone number').pressSequentially('804-555-0142')
  await page.getByLabel('Yes, but only a name and a number').check()
  await page.getByLabel(/interpreter or other support/).pressSequentially('A ramp')
  await page.waitForLoadState('networkidle')
  expect(await violations()).toEqual([])
  await form.send()
  await form.reference()
  expect(await violations()).toEqual([])
})

test('a phone number that only the server can judge is an error like the others', async ({page}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await page.getByLabel('Phone call', {exact: true}).check()
  await page.getByLabel('Phone number').fill('1234567890123456789')
  await page.getByLabel('Yes, but only a name and a number').check()
  await form.send()
  await expect(form.problem.getByRole('link')).toHaveText([/^Enter a phone number in the correct format/])
  await expect(page.getByLabel('Phone number')).toHaveValue('1234567890123456789')
})

test('the form works by keyboard alone', async ({page}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.name.focus()
  await page.keyboard.type(canaryName())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Email', {exact: true})).toBeChecked()
  // The question for a phone number has gone.
  await page.keyboard.press('Tab')
  await page.keyboard.type('zoe@example.com')
  await page.keyboard.press('Enter')
  await form.reference()
})

test('a name in Arabic arrives as it was typed', async ({page, inbox}) => {
  const form = formOn(page)
  const name = `ليلى ${canaryName()}`
  await form.open()
  await form.ready()
  await form.fillIn(name)
  await expect(form.name).toHaveCSS('direction', 'rtl')
  await form.send()
  const [mail] = await mailsFor(inbox, await form.reference())
  expect(mail.text).toContain(name)
})

test('a browser that keeps no cookies shows the reference all the same', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'cookieEnabled', {get: () => false}))
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await form.send()
  await form.reference()
  await expect(page).toHaveURL(/\/consultation$/)
  await expect(page.getByRole('status').filter({hasText: 'Request sent'})).toBeFocused()
})
