import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {accessibilityProblems} from '../accessibility.ts'
import {expect, test} from '../fixtures.ts'

const SECOND_PAGE = '/education/page/2'
const name = `listed-${randomUUID().slice(0, 8)}`
const idOf = (number: number) => `article-${name}-${number}`

test.use({expectedConsoleErrors: [/status of 404/]})

test('a list of thirty articles has three pages, and no fourth', async ({lake, page, site}) => {
  const seeded: number = await lake.client.fetch('count(*[_type == "article"])')
  const at = (path: string) => new URL(path, site.url)
  const statusOf = async (path: string) => (await fetch(at(path), {redirect: 'manual'})).status
  const sitemap = async () => (await fetch(at('/sitemap.xml'))).text()
  const titleOnSecondPage = async () =>
    /<h2[^>]*>.*?<\/h2>/.exec(await (await fetch(at(SECOND_PAGE))).text())?.[0]
  try {
    await publish(lake.client, 1, 30 - seeded)
    await expect.poll(() => statusOf('/education/page/3')).toBe(200)

    const titles: string[] = []
    await expect(async () => {
      titles.length = 0
      for (const path of ['/education', SECOND_PAGE, '/education/page/3']) {
        await page.goto(path)
        titles.push(...(await page.getByRole('main').getByRole('heading', {level: 2}).allInnerTexts()))
      }
      expect(new Set(titles).size).toBe(30)
    }).toPass()
    expect(titles).toHaveLength(30)

    await page.goto('/education')
    const pages = page.getByRole('navigation', {name: 'Pages of articles'})
    await expect(pages.getByRole('link', {name: 'Previous page'})).toHaveCount(0)
    await pages.getByRole('link', {name: 'Next page'}).click()
    await expect(page).toHaveURL(SECOND_PAGE)
    await expect(page).toHaveTitle(/^Education, page 2 of 3 \|/)
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Education, page 2 of 3')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/education\/page\/2$/)
    await expect(pages.getByRole('link', {name: 'Page 2', exact: true})).toHaveAttribute(
      'aria-current',
      'page',
    )
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({width, height: 800})
      expect(await accessibilityProblems(page), `${width} px`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
    expect(await page.locator('script').count()).toBe(0)
    await pages.getByRole('link', {name: 'Page 3', exact: true}).click()
    await expect(pages.getByRole('link', {name: 'Next page'})).toHaveCount(0)
    await pages.getByRole('link', {name: 'Page 1', exact: true}).click()
    await expect(page).toHaveURL('/education')

    for (const nowhere of ['4', '0', '02', '2.5', '-1', 'x', '99999999999999999999'])
      expect(await statusOf(`/education/page/${nowhere}`), nowhere).toBe(404)
    for (const first of ['/education/page/1', '/education/page']) {
      const response = await fetch(at(first), {redirect: 'manual'})
      expect([response.status, new URL(response.headers.get('location') ?? '', site.url).pathname]).toEqual([
        308,
        '/education',
      ])
    }

    const before = await titleOnSecondPage()
    await publish(lake.client, 31, 1)
    await expect.poll(titleOnSecondPage, {intervals: [100], timeout: 30_000}).not.toBe(before)
    await expect.poll(() => statusOf('/education/page/4'), {intervals: [100]}).toBe(200)
    await expect.poll(sitemap, {intervals: [100]}).toContain(`/education/${name}-31<`)
    expect(await sitemap()).not.toContain('/page/')
  } finally {
    await lake.client.delete({
      query: '*[_id in $ids]',
      params: {ids: Array.from({length: 31}, (_, at) => idOf(at + 1))},
    })
  }
  await expect.poll(() => statusOf('/education/page/3'), {intervals: [100], timeout: 30_000}).toBe(404)
})

/** A day that is past everywhere: in the American evening, UTC's today is a day that patients do not see yet. */
const NEWER_THAN_DEMO = Date.UTC(2026, 10, 26)

/** The higher the number, the newer; all newer than the demo content. */
async function publish(client: SanityClient, first: number, count: number): Promise<void> {
  const transaction = client.transaction()
  for (let number = first; number < first + count; number++) {
    transaction.create({
      _id: idOf(number),
      _type: 'article',
      title: `Listed article ${number}`,
      slug: {_type: 'slug', current: `${name}-${number}`},
      summary: 'An article that a test publishes. It says nothing about any treatment.',
      publishedAt: new Date(NEWER_THAN_DEMO + number * 1_000).toISOString(),
      keyPoints: ['One', 'Two', 'Three'],
      body: [],
    })
  }
  await transaction.commit()
}
