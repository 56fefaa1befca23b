import {expect, test} from 'vitest'
import {prefersMarkdown} from '@/lib/server/page/prefers-markdown'

test.each([
  'text/markdown',
  'text/markdown, text/html, */*',
  'Text/Markdown;q=0.9, text/html;q=0.8',
  'text/html;q=0.5,text/markdown ; q=0.5',
])('a client that says %s gets the text', (accept) => {
  expect(prefersMarkdown(accept)).toBe(true)
})

test.each([
  undefined,
  '',
  '*/*',
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8',
  'text/html, text/markdown;q=0.9',
  'text/markdown;q=0, */*',
  'text/markdown;q=nothing',
])('a client that says %s gets the page', (accept) => {
  expect(prefersMarkdown(accept)).toBe(false)
})
