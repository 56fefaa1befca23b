import {randomUUID} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import type {Page, Request} from '@playwright/test'
import {accessibilityProblems} from '../accessibility.ts'
import {expect, test} from '../fixtures.ts'

const article = '/education/how-does-ketamine-work-in-the-brain'
const longestArticle = '/education/what-research-says-about-ketamine-for-depression'
const contentPages = [
  '/',
  '/education',
  article,
  '/faq',
  '/get-help-now',
  '/search?q=ketamine',
  '/search?q=submarine',
  '/nowhere',
  '/education/nowhere',
]

test.use({expectedConsoleErrors: [/status of (404|500|503)/]})

for (const path of contentPages) {
  test(`${path} is accessible, narrow and wide, light and dark`, async ({page}) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({width, height: 800})
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        await page.goto(path)
        expect(await accessibilityProblems(page), `${width} px, ${colorScheme}`).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  for (const path of contentPages) {
    test(`${path} has one heading and the crisis line`, async ({page}) => {
      await page.goto(path)
      await expect(page.getByRole('heading', {level: 1})).toHaveCount(1)
      const crisis = page.getByRole('complementary', {name: 'Help in a crisis'})
      await expect(crisis.getByRole('link', {name: 'Call 988'})).toHaveAttribute('href', 'tel:988')
      await expect(crisis.getByRole('link', {name: 'text 988'})).toHaveAttribute('href', 'sms:988')
    })
  }

  test('a reader follows a reference and comes back', async ({page}) => {
    await page.goto(article)
    await page.getByRole('link', {name: 'Reference 3'}).first().click()
    await expect(page).toHaveURL(/#ref_3$/)
    await page
      .locator('#ref_3')
      .getByRole('link', {name: /^Back to the text/})
      .first()
      .click()
    await expect(page).toHaveURL(/#cite_3$/)
  })
})

// Next writes another document for crawlers, and keeps whichever was asked for first.
for (const visitor of ['Mozilla/5.0 (a person)', 'Bingbot/2.0']) {
  test(`an unknown article is a whole page with status 404 for ${visitor}`, async ({site}) => {
    const address = new URL(`/education/unknown-${visitor.length}`, site.url)
    const response = await fetch(address, {headers: {'user-agent': visitor}})

    expect(response.status).toBe(404)
    const html = withoutScripts(await response.text())
    expect(html).toContain('<h1>Page not found</h1>')
    expect(html).toContain('<title>Page not found')
  })
}

test('an article that cannot be fetched is a whole page with status 503 that says whom to call', async ({
  site,
  lake,
}) => {
  await lake.stop()
  try {
    const response = await fetch(new URL('/education/not-fetched', site.url))
    expect(response.status).toBe(503)
    expect(response.headers.get('cache-control')).toContain('no-store')
    const html = withoutScripts(await response.text())
    expect(html).toContain('Sorry, this page cannot be shown right now</h1>')
    expect(html).toContain('href="tel:988"')
  } finally {
    await lake.start()
  }
})

test('a reader waits for one stylesheet, and pages of one kind share theirs', async ({lake, page}) => {
  const seen = new Set<string>()
  for (const path of [
    ...contentPages,
    longestArticle,
    '/consultation/received',
    `/education/${randomUUID()}`,
  ])
    seen.add(await onlyStylesheet(page, path))
  await lake.stop()
  try {
    seen.add(await onlyStylesheet(page, '/education/cannot-be-fetched'))
  } finally {
    await lake.start()
  }
  // One for each kind of page, not one for each page.
  expect(seen.size).toBeLessThan(contentPages.length)
})

test('whoever is the first to ask for an article waits for one stylesheet too', async ({site, lake}) => {
  const slug = `first-visit-${randomUUID().slice(0, 8)}`
  const {_rev, ...article} = (await lake.client.getDocument('article-side-effects')) ?? {}
  await lake.client.create({
    ...article,
    _id: `article-${slug}`,
    _type: 'article',
    slug: {_type: 'slug', current: slug},
  })
  let html = ''
  await expect
    .poll(async () => {
      const response = await fetch(new URL(`/education/${slug}`, site.url))
      html = await response.text()
      return response.status
    })
    .toBe(200)
  await lake.client.delete(`article-${slug}`)
  expect(html.match(STYLE_LINKS)).toEqual([
    expect.stringContaining('as="font"'),
    expect.stringContaining('as="font"'),
    expect.stringContaining('.css"'),
  ])
})

test('every page of the demo content fits the budget', async ({site}) => {
  const sitemap = await (await fetch(new URL('/sitemap.xml', site.url))).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(listed).toContain(longestArticle)
  for (const path of new Set([...contentPages, ...listed])) {
    const html = await (await fetch(new URL(path, site.url))).text()
    const sheets = new Set([...html.matchAll(/href="([^"]+\.css[^"]*)"/g)].map(([, href = '']) => href))
    const styles = await Promise.all(
      [...sheets].map(async (href) => (await fetch(new URL(href, site.url))).text()),
    )
    const bytes = [withoutScripts(html), ...styles].reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(bytes, path).toBeLessThanOrEqual(14_000)
  }
})

/** What a reader gets once the scripts are taken out of cached pages. */
function withoutScripts(html: string): string {
  return html
    .replace(/<script(?! type="application\/ld\+json">)[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="preload" as="script"[^>]*>/g, '')
}

const STYLE_LINKS = /<link [^>]*(?:rel="stylesheet"|as="(?:style|font)")[^>]*>|<style\b/g

/** Opens a page, and says which stylesheet it waits for. The font must be asked for before, and nothing in a header. */
async function onlyStylesheet(page: Page, path: string): Promise<string> {
  const sheets: string[] = []
  const note = (request: Request) => {
    if (request.resourceType() === 'stylesheet') sheets.push(new URL(request.url()).pathname)
  }
  page.on('request', note)
  const response = await page.goto(path)
  page.off('request', note)
  expect(sheets, path).toHaveLength(1)
  expect((await response?.text())?.match(STYLE_LINKS), path).toEqual([
    expect.stringContaining('as="font"'),
    expect.stringContaining('as="font"'),
    expect.stringContaining(`href="${sheets[0]}"`),
  ])
  expect(response?.headers().link, path).toBeUndefined()
  return String(sheets[0])
}
