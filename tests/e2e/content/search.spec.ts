import {expect, test} from '../fixtures.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({javaScriptEnabled})

    test('a reader searches, follows a result, and comes back to the list', async ({page}) => {
      await page.goto('/faq')
      await page.getByRole('searchbox', {name: 'Search articles and questions'}).fill('drive home')
      await page.getByRole('button', {name: 'Search'}).click()
      await expect(page).toHaveURL('/search?q=drive+home')
      await page.getByRole('main').getByRole('link', {name: 'Can I drive after a session?'}).click()
      await expect(page).toHaveURL(/\/faq#/)
      await page.goBack()
      await expect(page.getByRole('searchbox')).toHaveValue('drive home')
    })
  })
}

test('what a reader searched for is kept nowhere on its way', async ({request}) => {
  const response = await request.get('/search?q=depression')
  expect(response.headers()['cache-control']).toContain('no-store')
  expect(response.headers()['referrer-policy']).toBe('same-origin')
  expect(await response.text()).toContain('<meta name="robots" content="noindex, follow"/>')
})

test('while the CMS is down a search says so, and loses no word', async ({site, lake}) => {
  await lake.stop()
  try {
    // A word of its own: what was just looked for is still found for some seconds.
    const html = await (await fetch(new URL('/search?q=nausea', site.url))).text()
    expect(html).toContain('Search does not work right now')
    expect(html).toContain('value="nausea"')
  } finally {
    await lake.start()
  }
})
