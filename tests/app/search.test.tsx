import {renderToStaticMarkup} from 'react-dom/server'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import SearchPage, {metadata} from '@/app/(site)/search/page'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {documentPath, documentTypes, typeNames} from '@/sanity/document-types'
import {sampleDocument} from './sample-document'
import {lakeClient, startSeededLake} from './seeded-lake'

let stopLake: () => Promise<void>

beforeAll(async () => {
  stopLake = await startSeededLake()
})

beforeEach(() => forgetInProcess('search-index'))

afterAll(() => stopLake())

test('a search finds articles and questions, the best first', async () => {
  const html = await search('side effects')

  expect(headings(html, 1)).toEqual(['Search'])
  expect(headings(html, 3)[0]).toBe('What are the common side effects?')
  expect(html).toContain('href="/education/side-effects-risks-and-long-term-safety"')
})

test.each(typeNames.filter((type) => documentTypes[type].search))(
  'a search finds a document of type %s, and leads to it',
  async (type) => {
    const {search: fields} = documentTypes[type]
    const document = sampleDocument(type)
    await lakeClient().create({...document, [fields?.title ?? '']: 'Zebrafish'})
    const html = await search('zebraf')
    expect(html).toContain('Zebrafish')
    expect(html).toContain(`href="${documentPath(type, {_id: document._id, slug: document._id})}"`)
    await lakeClient().delete(document._id)
  },
)

test('the beginning of a word is enough, and every word must be there', async () => {
  expect(await search('ketam brai')).toContain('How does ketamine work in the brain?')
  expect(await search('ketamine submarine')).toContain('Nothing found')
})

test.each(['bullet', 'h2', 'markDefs'])('%s is how text is stored, and finds nothing', async (word) => {
  expect(await search(word)).toContain('Nothing found')
})

test('without words the page asks for some, and claims nothing', async () => {
  for (const html of [await search(''), await search('  *"'), await search(['ketamine', 'x'])])
    expect(headings(html, 1)).toEqual(['Search'])
  expect(await search('')).not.toContain('Nothing found')
})

test('what was typed stands in the box, escaped, and the page is for no search engine', async () => {
  const typed = '"><script>alert(1)</script>'
  const html = await search(typed)

  expect(html).not.toContain('<script>')
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  expect(metadata.robots).toEqual({index: false, follow: true})
})

async function search(typed: string | string[]): Promise<string> {
  return renderToStaticMarkup(await SearchPage(propsOf(typed)))
}

function propsOf(q: string | string[]) {
  return {params: Promise.resolve({}), searchParams: Promise.resolve({q})}
}

function headings(html: string, level: number): string[] {
  const found = html.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))
  return [...found].map(([, text = '']) => text.replace(/<[^>]+>/g, ''))
}
