import {accessibilityProblems} from '../accessibility.ts'
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
      await expect(page).toHaveURL(/\/faq\/driving$/)
      await page.goBack()
      await expect(page.getByRole('searchbox')).toHaveValue('drive home')
    })

    test('somebody in danger sees who to call before anything else', async ({page}) => {
      await page.goto('/search?q=i+want+to+die')
      const links = page.getByRole('main').getByRole('link')
      for (const [at, href] of ['tel:988', 'sms:988', 'https://988lifeline.org/chat', 'tel:911'].entries())
        await expect(links.nth(at)).toHaveAttribute('href', href)
    })
  })
}

test('what a reader searched for is kept nowhere on its way', async ({request}) => {
  const response = await request.get('/search?q=depression')
  expect(response.headers()['cache-control']).toContain('no-store')
  expect(response.headers()['referrer-policy']).toBe('same-origin')
  expect(await response.text()).toContain('<meta name="robots" content="noindex, follow"/>')
})

test('a page of results with the box for a crisis is accessible', async ({page}) => {
  await page.goto('/search?q=suicidel')
  await expect(page.getByRole('heading', {level: 2}).first()).toContainText('get help now')
  expect(await accessibilityProblems(page)).toEqual([])
})

test('while the CMS is down a search finds what was there', async ({site, lake}) => {
  await lake.stop()
  try {
    const html = await (await fetch(new URL('/search?q=seizure', site.url))).text()
    expect(html).toContain('/education/side-effects-risks-and-long-term-safety')
  } finally {
    await lake.start()
  }
})
