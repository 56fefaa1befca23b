import {expect, test} from '../fixtures.ts'

const article = '/education/how-does-ketamine-work-in-the-brain'
/** Programs ask for these at fixed addresses. */
const FILES = {
  '/favicon.ico': 'image/x-icon',
  '/apple-touch-icon.png': 'image/png',
  '/share.png': 'image/png',
  '/manifest.webmanifest': 'application/manifest+json',
  '/feed.xml': 'application/atom+xml; charset=utf-8',
  '/llms.txt': 'text/plain; charset=utf-8',
  [`${article}.md`]: 'text/markdown; charset=utf-8',
  '/index.md': 'text/markdown; charset=utf-8',
}

test('what other programs ask for is there, and allows nothing to run', async ({site}) => {
  for (const [path, type] of Object.entries(FILES)) {
    const response = await fetch(new URL(path, site.url))
    expect([response.status, response.headers.get('content-type')], path).toEqual([200, type])
    expect(response.headers.get('content-security-policy'), path).toContain("default-src 'none'")
    if (path !== '/manifest.webmanifest') expect(response.headers.get('etag'), path).toMatch(/^"[\w-]+"$/)
    await response.arrayBuffer()
  }
  // So many texts are made a second, and no more: another asks again in a moment.
  for (const path of [
    '/nowhere.md',
    '/share/education/nowhere.png',
    `/share${article}.png`,
    '/consultation.md',
  ])
    await expect.poll(async () => (await fetch(new URL(path, site.url))).status, {message: path}).toBe(404)
})

test('whoever names Markdown gets the text, and the next browser the page', async ({site}) => {
  const text = await fetch(new URL(article, site.url), {headers: {accept: 'text/markdown, text/html'}})
  expect(text.headers.get('cache-control')).toBe('private, no-store')
  expect(await text.text()).toMatch(/^# .+\n[\s\S]*\n## References\n/)
  const page = await fetch(new URL(article, site.url), {headers: {accept: 'text/html'}})
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  await page.text()
})

test('the head of a page says everything about a link to it, and its data is no script', async ({page}) => {
  await page.goto(article)
  const property = (name: string) => page.locator(`meta[property="${name}"]`)
  for (const name of [
    'og:site_name',
    'og:locale',
    'og:url',
    'og:type',
    'og:title',
    'og:description',
    'og:image:alt',
  ])
    await expect(property(name)).toHaveAttribute('content', /\S/)
  await expect(property('og:image')).toHaveAttribute('content', /^http:\/\/[^/]+\/share\.png$/)
  const data = JSON.parse(String(await page.locator('script').textContent()))
  expect(data).toMatchObject({
    '@type': 'MedicalWebPage',
    name: await page.getByRole('heading', {level: 1}).textContent(),
  })
})

test('a publish is in the feed and in the text at once', async ({site, lake}) => {
  const title = 'A title for readers of feeds'
  const before = await lake.client.getDocument('article-how-ketamine-works')
  const read = async (path: string) => (await fetch(new URL(path, site.url))).text()
  await read('/feed.xml')
  await lake.client.patch('article-how-ketamine-works').set({title}).commit()
  await expect.poll(() => read('/feed.xml')).toContain(title)
  await expect.poll(() => read(`${article}.md`)).toContain(`# ${title}`)
  await lake.client.patch('article-how-ketamine-works').set({title: before?.title}).commit()
})
