import {randomUUID} from 'node:crypto'
import {accessibilityProblems} from '../accessibility.ts'
import {expect, test} from '../fixtures.ts'
import {studioOn} from './studio-page.ts'

// Megabytes of Studio are loaded, on machines that do other work as well.
test.describe.configure({timeout: 120_000})

test.use({expectedConsoleErrors: [/WebSocket is already in CLOSING or CLOSED state/]})

test('staff see a change on the real page before they publish it, and leave the preview', async ({
  page,
  context,
  lake,
  site,
}) => {
  const slug = `preview-${randomUUID().slice(0, 8)}`
  await lake.client.create({
    _id: slug,
    _type: 'article',
    title: 'What patients read',
    slug: {_type: 'slug', current: slug},
    summary: 'An article that a test publishes. It says nothing about any treatment.',
    publishedAt: '2026-01-01',
    body: [],
  })
  const heading = async () =>
    /<h1[^>]*>([^<]*)</.exec(await (await fetch(new URL(`/education/${slug}`, site.url))).text())?.[1]
  await expect.poll(heading).toBe('What patients read')

  const studio = studioOn(page)
  await studio.edit('article', slug, 'title')
  await page.getByRole('button', {name: 'Used on 2 pages'}).click()
  await page.getByRole('link', {name: 'The article'}).click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('region', {name: 'Draft preview'})).toBeVisible({timeout: 30_000})
  await expect(frame.getByRole('heading', {level: 1, name: 'What patients read'})).toBeVisible()

  await studio.input('title').fill('What staff try out')
  await expect(frame.getByRole('heading', {level: 1, name: 'What staff try out'})).toBeVisible()
  await expect(frame.getByRole('button', {name: 'Leave preview'})).toBeHidden()
  expect(await heading()).toBe('What patients read')

  // The address beside the frame follows it, and the frame follows the links of the page.
  await frame.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Questions'}).click()
  await expect(page).toHaveURL(/preview=[^&]*faq/)
  await page.reload()
  await expect(studio.input('title')).toBeVisible({timeout: 60_000})

  const tab = await context.newPage()
  await tab.setViewportSize({width: 320, height: 640})
  await tab.goto(`/education/${slug}`)
  await expect(tab.getByRole('heading', {level: 1, name: 'What staff try out'})).toBeVisible()
  expect(await accessibilityProblems(tab)).toEqual([])
  await tab.getByRole('button', {name: 'Leave preview'}).click()
  await expect(tab.getByRole('heading', {level: 1, name: 'What patients read'})).toBeVisible()
  await expect(tab.getByRole('region', {name: 'Draft preview'})).toHaveCount(0)
  expect(await context.cookies()).toEqual([])
})
