import {randomUUID} from 'node:crypto'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '../fixtures.ts'

/** For two busy cores; on quiet ones it is a fifth of a second: `npm run bench -- publish`. */
const FRESH_WITHIN_MS = 10_000

// The article is asked for before it exists, and again after it was deleted.
test.use({expectedConsoleErrors: [/status of 404/]})

test('an article published in the lake shows on its public page, and is gone once it is deleted', async ({
  lake,
  page,
}) => {
  const slug = `fresh-${randomUUID().slice(0, 8)}`
  const id = `article-${slug}`
  const address = `/education/${slug}`

  const missing = await page.goto(address)
  expect(missing?.status()).toBe(404)

  await publish({title: 'First title'})
  await expect.poll(() => heading(), {timeout: FRESH_WITHIN_MS, intervals: [50]}).toBe('First title')

  // The site renders a page at most once a second; the two seconds are for a publish that waits for no other.
  await sleep(1_100)
  await publish({title: 'Second title'})
  await expect.poll(() => heading(), {timeout: FRESH_WITHIN_MS, intervals: [50]}).toBe('Second title')
  await expect(async () => {
    await page.goto('/education')
    await expect(page.getByRole('link', {name: 'Second title'})).toBeVisible({timeout: 100})
  }).toPass({timeout: FRESH_WITHIN_MS, intervals: [50]})

  await lake.client.delete(id)
  await expect
    .poll(async () => (await fetch(new URL(address, page.url()))).status, {
      timeout: FRESH_WITHIN_MS,
      intervals: [50],
    })
    .toBe(404)

  async function publish({title}: {title: string}) {
    await lake.client.createOrReplace({
      _id: id,
      _type: 'article',
      title,
      slug: {_type: 'slug', current: slug},
      summary:
        'An article that a test publishes. It says nothing about any treatment, and it is removed again.',
      publishedAt: '2026-11-01',
      keyPoints: ['One', 'Two', 'Three'],
      body: [],
    })
  }

  async function heading(): Promise<string | undefined> {
    const html = await (await fetch(new URL(address, page.url()))).text()
    return /<h1[^>]*>([^<]*)</.exec(html)?.[1]
  }
})
