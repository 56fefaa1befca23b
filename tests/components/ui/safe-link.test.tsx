// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {SafeLink, safeHref} from '@/components/ui/safe-link'

afterEach(cleanup)

test.each([
  'https://988lifeline.org/chat',
  'http://example.org',
  'mailto:front-desk@clinic.example',
  'tel:988',
  'sms:988',
  '/faq',
  '/faq#faq-privacy',
  '#references',
])('%s may be a link', (href) => {
  expect(safeHref(href)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'faq',
  '',
  undefined,
  null,
])('%j may not be a link', (href) => {
  expect(safeHref(href)).toBeUndefined()
})

test('words whose address is refused stay as words', () => {
  render(
    <p>
      <SafeLink href="//evil.example">read more</SafeLink>
    </p>,
  )

  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('read more')).toBeTruthy()
})
