import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {Pagination, shownNumbers} from '@/components/ui/pagination'

const hrefOf = (page: number) => `/list/${page}`
const linksOf = (page: number, pages: number) =>
  renderToStaticMarkup(<Pagination label="Pages of articles" page={page} pages={pages} hrefOf={hrefOf} />)

test('a reader sees both ends and what is near, with gaps only where more than one page is left out', () => {
  expect(shownNumbers(1, 2)).toEqual([1, 2])
  expect(shownNumbers(3, 5)).toEqual([1, 2, 3, 4, 5])
  expect(shownNumbers(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(shownNumbers(5, 9)).toEqual([1, 4, 5, 6, 9])
  expect(shownNumbers(417, 834)).toEqual([1, 416, 417, 418, 834])
})

test('the way leads back and on, and says where the reader is', () => {
  const html = linksOf(2, 9)
  expect(html).toContain('<nav aria-label="Pages of articles"')
  expect(html).toMatch(/<a href="\/list\/1" rel="prev"[^>]*>.*Previous<span class="visually-hidden"> page</)
  expect(html).toMatch(/<a href="\/list\/3" rel="next"[^>]*>Next<span class="visually-hidden"> page</)
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).toMatch(/<a href="\/list\/2"[^>]*aria-label="Page 2" aria-current="page">2</)
})

test('the first page leads nowhere back, the last nowhere on, and one page alone needs no way', () => {
  expect(linksOf(1, 3)).not.toContain('rel="prev"')
  expect(linksOf(3, 3)).not.toContain('rel="next"')
  expect(linksOf(1, 1)).toBe('')
})
