import {expect, test} from 'vitest'
import {markCurrent} from '@/lib/server/page/mark-current'

const menu = (...links: string[]) => `<nav aria-label="Main" class="a">${links.join('')}</nav>`

test('the menu says which of its links leads to this page', () => {
  const html = menu('<a href="/costs">Costs</a>', '<a href="/faq">Questions</a>')
  expect(markCurrent(html, '/faq')).toBe(
    menu('<a href="/costs">Costs</a>', '<a href="/faq" aria-current="page">Questions</a>'),
  )
})

test('on a page below a list, the link to the list is marked as the way one is on', () => {
  const html = menu('<a href="/education">Education</a>', '<a href="/edu">Other</a>')
  expect(markCurrent(html, '/education/sleep')).toBe(
    menu('<a href="/education" aria-current="true">Education</a>', '<a href="/edu">Other</a>'),
  )
})

test('a page that is marked already is not marked twice', () => {
  const marked = markCurrent(menu('<a href="/costs">Costs</a>'), '/costs')
  expect(markCurrent(marked, '/costs')).toBe(marked)
})

test('links in the text stay as they are, and a page that no menu names marks nothing', () => {
  const html = `${menu('<a href="/costs">Costs</a>')}<main><a href="/faq">Questions</a></main>`
  expect(markCurrent(html, '/faq')).toBe(html)
  expect(markCurrent(html, '/')).toBe(html)
})
