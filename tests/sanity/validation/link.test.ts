import {expect, test} from 'vitest'
import {linkProblem} from '@/sanity/validation/link'

test.each([
  'https://www.fda.gov/drugs',
  'http://example.org/page?a=1#part',
  '/faq',
  '/education/how-ketamine-works#risks',
  '#risks',
  'mailto:care@example.org',
  'tel:988',
  'tel:+1-804-555-0123',
  'tel:(804)555-0123',
])('%s can be linked', (href) => {
  expect(linkProblem(href)).toBeUndefined()
})

test.each([
  '',
  '#',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'www.example.org',
  'faq',
  'https://',
  'https://exa mple.org',
  'mailto:nobody',
  'tel:call-me',
])('%j is refused', (href) => {
  expect(linkProblem(href)).toEqual(expect.any(String))
})

test('a link without an address is refused', () => {
  expect(linkProblem(undefined)).toEqual(expect.any(String))
})
