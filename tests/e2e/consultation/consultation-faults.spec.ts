import {expect, test} from '../fixtures.ts'
import {canaryName, formOn, mailsFor} from './consultation-page.ts'

test.use({
  // The faults that these tests make.
  expectedConsoleErrors: [/net::ERR_|status of 409/],
  // Chromium reports a view transition as an error when a test holds up its requests.
  contextOptions: {reducedMotion: 'reduce'},
})

test('a server that is down costs no answers: they are sent when it is back', async ({page, site, inbox}) => {
  const form = formOn(page)
  const name = canaryName()
  await form.open()
  await form.ready()
  await form.fillIn(name)
  await site.kill()
  await form.send()
  await expect(form.unconfirmed).toBeVisible({timeout: 20_000})
  await expect(page.getByRole('alert').filter({has: form.unconfirmed}).locator('..')).toBeFocused()
  await expect(page.getByRole('alert').getByText(/^Or call/)).toBeVisible()
  await expect(form.name).toHaveValue(name)
  await expect(form.email).toHaveValue('zoe.kanarienvogel@example.com')
  await expect(page.getByLabel('Around midday')).toBeChecked()

  await site.start()
  await form.send()
  expect(await mailsFor(inbox, await form.reference())).toHaveLength(1)
})

test('a request whose answer was lost keeps its reference, and arrives once', async ({page, inbox}) => {
  const form = formOn(page)
  const name = canaryName()
  await form.open()
  await form.ready()
  await form.fillIn(name)
  await page.route('**/*', async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await (route.request().method() === 'POST' ? route.abort() : route.continue())
  })
  await form.send()
  await expect(form.unconfirmed).toBeVisible({timeout: 20_000})
  await page.unroute('**/*')
  await form.send()
  const [mail, ...more] = await mailsFor(inbox, await form.reference())
  expect(more).toEqual([])
  const about = (await inbox.emails()).filter(({text}) => text.includes(name))
  expect(about.map(({id}) => id)).toEqual([mail.id])
})

test('a page that is older than the server sends its form all the same', async ({page}) => {
  const form = formOn(page)
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await page.route('**/consultation', async (route) => {
    const headers = route.request().headers()
    if (headers['next-action']) headers['next-action'] = `60${'0'.repeat(40)}`
    await route.continue({headers})
  })
  await form.send()
  await form.reference()
})

test('a triple click is one post', async ({page}) => {
  const form = formOn(page)
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await form.open()
  await form.ready()
  await form.fillIn(canaryName())
  await page.getByRole('button', {name: 'Send request'}).click({clickCount: 3})
  await form.reference()
  expect(posts).toHaveLength(1)
})

test('another site cannot send the form, with the action or without', async ({site}) => {
  const page = await (await fetch(new URL('/consultation', site.url))).text()
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  const form = new FormData()
  for (const [, name, value] of hidden) form.set(String(name), (value ?? '').replaceAll('&quot;', '"'))
  form.set('name', 'Forged')
  form.set('contactBy', 'email')
  form.set('email', 'forged@example.com')
  expect([...form.keys()].filter((key) => key.startsWith('$ACTION')).length).toBeGreaterThan(1)

  const elsewhere: Record<string, string>[] = [
    {},
    {'sec-fetch-site': 'cross-site'},
    {'sec-fetch-site': 'same-site'},
  ]
  for (const headers of elsewhere) {
    const response = await fetch(new URL('/consultation', site.url), {
      method: 'POST',
      body: form,
      headers,
      redirect: 'manual',
    })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('We have not received your request')
    expect(response.headers.get('set-cookie')).toBeNull()
  }
  const headers = {'sec-fetch-site': 'same-origin'}
  const sent = await fetch(new URL('/consultation', site.url), {
    method: 'POST',
    body: form,
    headers,
    redirect: 'manual',
  })
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toMatch(/\/consultation\/received$/)
})

test('the plain address takes posts alone', async ({site}) => {
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    expect((await fetch(new URL('/api/consultation', site.url), {method})).status).toBe(405)
  }
})
