import {randomUUID} from 'node:crypto'
import {expect, test} from '../fixtures.ts'

const SENTENCE = 'What we know, and what nobody knows yet, about '
const titles = {
  'of 140 characters': `${SENTENCE}${'long words and their place on a page '.repeat(3)}`.slice(0, 140),
  'of one word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
}

for (const [kind, title] of Object.entries(titles)) {
  test(`a title ${kind} stays within the page and its list, narrow and wide`, async ({lake, page, site}) => {
    const slug = `long-${randomUUID().slice(0, 8)}`
    const {_rev, ...article} = (await lake.client.getDocument('article-side-effects')) ?? {}
    await lake.client.create({
      ...article,
      _id: `article-${slug}`,
      _type: 'article',
      title,
      slug: {_type: 'slug', current: slug},
    })
    try {
      const path = `/education/${slug}`
      await expect.poll(async () => (await fetch(new URL(path, site.url))).status).toBe(200)
      for (const width of [320, 768, 1280, 1920]) {
        await page.setViewportSize({width, height: 900})
        for (const address of [path, '/education']) {
          await page.goto(address)
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(tooWide, `${address} at ${width} px`).toBe(0)
        }
      }
    } finally {
      await lake.client.delete(`article-${slug}`)
    }
  })
}
