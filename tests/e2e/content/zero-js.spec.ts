import {randomUUID} from 'node:crypto'
import type {Page, Response} from '@playwright/test'
import {documentTypes, typeNames} from '../../../sanity/document-types.ts'
import {expect, test} from '../fixtures.ts'

const CONTENT_PAGES = [
  // The home page too, which is the list of the pages beside it.
  ...typeNames.flatMap((type) => documentTypes[type].list?.path ?? []),
  '/get-help-now',
  '/consultation/received',
  '/search',
  '/search?q=ketamine',
]

// The browser logs the status of a page that is not there.
test.use({expectedConsoleErrors: [/status of 404/]})

for (const path of CONTENT_PAGES) {
  test(`${path} asks for no script and runs none`, async ({page}) => {
    await visitWithoutScript(page, path)
    await expect(page.getByRole('heading', {level: 1})).toBeVisible()
  })
}

test('every article, as the list of articles names them, runs no script', async ({page}) => {
  await page.goto('/education')
  const links = await page.getByRole('main').getByRole('link').all()
  const paths = new Set(await Promise.all(links.map((link) => link.getAttribute('href'))))
  const articles = [...paths].filter((path) => path?.startsWith('/education/'))
  expect(articles.length).toBeGreaterThanOrEqual(3)
  for (const path of articles) await visitWithoutScript(page, path ?? '')
})

test('whoever is the first to ask for a page gets it without script too', async ({page}) => {
  const response = await visitWithoutScript(page, `/education/${randomUUID()}`)
  expect(response?.status()).toBe(404)
  expect(response?.headers()['x-nextjs-cache']).not.toBe('HIT')
})

test('an article that was just published runs no script', async ({page, lake}) => {
  const slug = `published-${randomUUID().slice(0, 8)}`
  await lake.client.create({
    _id: `article-${slug}`,
    _type: 'article',
    title: 'Published a moment ago',
    slug: {_type: 'slug', current: slug},
    summary: 'An article that a test publishes. It says nothing about any treatment.',
    publishedAt: '2026-01-01',
    keyPoints: ['One', 'Two', 'Three'],
    body: longBody(),
  })
  await expect.poll(async () => (await page.request.get(`/education/${slug}`)).status()).toBe(200)
  await visitWithoutScript(page, `/education/${slug}`)
  await expect(page.getByText('Paragraph 400 of a long article.')).toBeVisible()
})

test('an address that does not exist runs no script', async ({page}) => {
  expect((await visitWithoutScript(page, `/${randomUUID()}`))?.status()).toBe(404)
})

test('the page is there at once: its font is preloaded, and its files stay in the browser', async ({
  page,
}) => {
  const html = await (await page.request.get('/')).text()
  const font = /<link rel="preload" href="([^"]+)" as="font"/.exec(html)?.[1]
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href)
  expect(sheets.length).toBeGreaterThan(0)
  for (const file of [font, ...sheets]) {
    const response = await page.request.get(String(file))
    expect(response.headers()['cache-control'], file).toBe('public, max-age=31536000, immutable')
  }
})

test('the next page is made ready while the pointer is on its link; the form never is', async ({page}) => {
  const devtools = await page.context().newCDPSession(page)
  const ahead: string[] = []
  devtools.on('Preload.prefetchStatusUpdated', ({prefetchUrl}) => ahead.push(new URL(prefetchUrl).pathname))
  await devtools.send('Preload.enable')
  await page.goto('/')
  await page.getByRole('link', {name: 'Request a consultation'}).first().hover()
  await page.getByRole('link', {name: 'Education', exact: true}).first().hover()
  await expect.poll(() => ahead).toContain('/education')
  expect(ahead).not.toContain('/consultation')
})

test('the measure that finds no script on these pages does find those of the form', async ({page}) => {
  const {asked, executed} = await scriptsOf(page, '/consultation')
  expect(asked.length).toBeGreaterThan(3)
  expect(executed.length).toBeGreaterThan(3)
})

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('the form that comes back with what is missing holds no script', async ({page}) => {
    await page.goto('/consultation')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', {name: 'Send request'}).click()
    const response = await answered
    expect(scriptsIn(await response.text())).toEqual([])
    expect(response.headers()['content-security-policy']).toContain("script-src 'none'")
    await expect(page.getByRole('alert')).toContainText('There is a problem')
  })
})

/** Opens a page and proves that nothing was asked for or executed. The fixtures watch the console. */
async function visitWithoutScript(page: Page, path: string): Promise<Response | null> {
  const {response, asked, executed} = await scriptsOf(page, path)
  expect(asked, `scripts that ${path} asks for`).toEqual([])
  expect(executed, `scripts that ${path} runs`).toEqual([])
  expect(scriptsIn((await response?.text()) ?? ''), `scripts in ${path}`).toEqual([])
  return response
}

async function scriptsOf(page: Page, path: string) {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || request.url().endsWith('.js')) asked.push(request.url())
  })
  await page.coverage.startJSCoverage({reportAnonymousScripts: true})
  const response = await page.goto(path, {waitUntil: 'networkidle'})
  const executed = await page.coverage.stopJSCoverage()
  return {response, asked, executed: executed.map(({source, url}) => source ?? url)}
}

/** JSON-LD is a script by its name only: browsers do not run it. */
function scriptsIn(html: string): string[] {
  const scripts = html.match(/<script\b[^>]*>|<link\b[^>]*\bas="script"[^>]*>/gi) ?? []
  return scripts.filter((script) => !script.includes('type="application/ld+json"'))
}

/** Long enough that React would hold parts of it back for a script, if the page let it. */
function longBody() {
  return Array.from({length: 400}, (_, index) => ({
    _type: 'block',
    _key: `p${index}`,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', marks: [], text: `Paragraph ${index + 1} of a long article.`}],
  }))
}
