import {renderToStaticMarkup} from 'react-dom/server'
import {beforeAll, expect, test} from 'vitest'
import EducationArticlePage, {
  generateMetadata,
  generateStaticParams,
} from '@/app/(site)/education/[slug]/page'
import EducationPage from '@/app/(site)/education/page'
import FaqPage from '@/app/(site)/faq/page'
import GetHelpNowPage from '@/app/(site)/get-help-now/page'
import HomePage from '@/app/(site)/page'
import robots from '@/app/robots'
import sitemap from '@/app/sitemap'
import {files} from '@/sanity/paths'
import {everyPath, renderPath} from './render-path'
import {startSeededLake} from './seeded-lake'

let stopLake: () => Promise<void>

beforeAll(async () => {
  stopLake = await startSeededLake()
})

test('every page has one main heading', async () => {
  const pages = (await everyPath()).filter((path) => !files.includes(path))
  expect(pages.length).toBeGreaterThan(7)
  for (const path of pages) expect(headings(await renderPath(path), 1), path).toHaveLength(1)
})

test('the home page says off-label, and asks for a consultation at its start and at its end', async () => {
  const html = renderToStaticMarkup(await HomePage())

  expect(html).toContain('off-label')
  expect(html.match(/href="\/consultation"/g)).toHaveLength(2)
  expect(headings(html, 2)).toEqual([
    'Good to know first',
    'What trials found',
    'Could this be for you?',
    'One visit, from door to door',
    'What it may do that you do not want',
    'What it costs',
    'Who treats you',
    'From your question to a decision',
    'Read before you decide',
    'Questions people ask',
    'References',
    'You do not have to decide tonight.',
  ])
})

test('the education page lists twelve articles and says that their review is pending', async () => {
  const html = renderToStaticMarkup(await EducationPage())

  expect(headings(html, 2)).toHaveLength(12)
  expect(html.match(/Medical review pending/g)).toHaveLength(12)
})

test('an article has what a reader needs, and asks for a consultation once, after the text', async () => {
  const html = renderToStaticMarkup(await anArticle())

  expect(headings(html, 2)).toEqual(expect.arrayContaining(['In brief', 'References']))
  expect(html).toContain('On this page</summary>')
  expect(html.match(/href="\/consultation"/g)).toHaveLength(1)
  expect(html).toContain('Medical review pending')
  expect(html).toContain('https://doi.org/10.')
})

test('every link within an article finds its place, and no id is used twice', async () => {
  const html = renderToStaticMarkup(await anArticle())
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

  expect(new Set(ids).size).toBe(ids.length)
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
  expect(targets.length).toBeGreaterThan(20)
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
})

test('the questions stand under their headings with their short answers, each leading to its page', async () => {
  const html = renderToStaticMarkup(await FaqPage())

  expect(headings(html, 3).length).toBeGreaterThanOrEqual(42)
  expect(html.match(/href="\/faq\/[a-z]/g)?.length).toBe(headings(html, 3).length)
  // Folded without a script. What is inside has the id: a link to it opens the fold.
  expect(html.match(/<details class="[^"]*"><summary>/g)?.length).toBe(headings(html, 3).length)
  expect(html.match(/<\/summary><div id="faq-/g)?.length).toBe(headings(html, 3).length)
})

test('help in a crisis offers nothing to buy', async () => {
  const html = renderToStaticMarkup(await GetHelpNowPage())

  expect(html).toContain('tel:988')
  expect(html).toContain('sms:988')
  expect(html).toContain('tel:911')
  expect(html).not.toContain('/consultation')
})

test('an address without an article answers 404 from its metadata, and the page says so in words', async () => {
  await expect(generateMetadata(at('nowhere'))).rejects.toMatchObject({
    digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
  })
  expect(headings(renderToStaticMarkup(await EducationArticlePage(at('nowhere'))), 1)).toEqual([
    'Page not found',
  ])
})

test('the sitemap lists every page under the address of the site', async () => {
  const urls = (await sitemap()).map(({url}) => url)

  expect(urls).toContain('https://www.clinic.example/get-help-now')
  const articles = urls.filter((url) => /^https:\/\/www.clinic.example\/education\/[^/]+$/.test(url))
  // And the page of topics.
  expect(articles).toHaveLength(21)
  expect(robots().sitemap).toBe('https://www.clinic.example/sitemap.xml')
})

test('when content cannot be had, an article page fails in its metadata and still shows whom to call', async () => {
  // The last test: the lake does not come back.
  await stopLake()

  await expect(generateMetadata(at('side-effects'))).rejects.toThrow()
  const html = renderToStaticMarkup(await EducationArticlePage(at('side-effects')))
  expect(headings(html, 1)).toEqual(['Sorry, this page cannot be shown right now'])
  expect(html).toContain('tel:988')
})

async function anArticle() {
  const [first] = await generateStaticParams()
  return EducationArticlePage(at(first?.slug ?? ''))
}

function at(slug: string): PageProps<'/education/[slug]'> {
  return {params: Promise.resolve({slug}), searchParams: Promise.resolve({})}
}

function headings(html: string, level: number): string[] {
  const found = html.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))
  return [...found].map(([, inner = '']) => inner.replace(/<[^>]+>/g, ''))
}
