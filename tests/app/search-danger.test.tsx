import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import SearchPage from '@/app/(site)/search/page'

/** There is no lake at this address: nothing can be asked. */
process.env.LAKE_PORT = '1'

async function search(typed: string): Promise<string> {
  const props = {params: Promise.resolve({}), searchParams: Promise.resolve({q: typed})}
  return renderToStaticMarkup(await SearchPage(props))
}

test('who to call stands above everything else, even when the search itself fails', async () => {
  const html = await search('i want to die')
  const places = ['tel:988', 'sms:988', 'https://988lifeline.org/chat', 'tel:911'].map((href) =>
    html.indexOf(`href="${href}"`),
  )
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(places[0]).toBeGreaterThan(0)
  expect(html.indexOf('type="search"')).toBeGreaterThan(Math.max(...places))
  expect(html).toContain('Search does not work right now')
})

test('other words show no such box', async () => {
  const html = await search('dye job')
  expect(html).not.toContain('988lifeline')
  expect(html).toContain('href="/faq"')
  expect(html).toContain('href="/education"')
})
