import {validatePreviewUrl} from '@sanity/preview-url-secret'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {previewPath} from '@/lib/draft/preview-path'

test.each(['/', '/education', '/education/how-it-works', '/education/caf%C3%A9', '/faq', '/consultation'])(
  'the preview opens at %s',
  (path) => {
    expect(previewPath(path)).toBe(path)
    expect(previewPath(`${path}?sanity-preview-perspective=drafts#faq-a`)).toBe(`${path}#faq-a`)
    expect(previewPath(`${path}#//evil.com`)).toBe(path)
  },
)

/** Ways to name another host, or no page, that looked like a path to somebody. */
const TRAPS = [
  '//evil.com',
  '//evil.com/x',
  '///evil.com',
  '/\\evil.com',
  '\\\\evil.com',
  '/a/..//evil.com/x',
  '/education/..//evil.com',
  '/education/%2e%2e//evil.com',
  'https:evil.com',
  'https:/evil.com',
  'https://evil.com/education',
  'javascript:alert(1)',
  'data:text/html,x',
  '%2f%2fevil.com',
  '/%2f%2fevil.com',
  '/%09/evil.com',
  '/\t/evil.com',
  '\t//evil.com',
  '/api/draft-mode/enable',
  '/studio',
  '/education/a/b/c',
  '/education//evil.com',
  '@evil.com',
  '',
]

test.each(TRAPS)('a link to %j leads to the home page', (address) => {
  expect(previewPath(address)).toBe('/')
})

test('nobody is led to another host, whatever the link says', () => {
  const bits = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '%5c',
    '@',
    ':',
    'https:',
    'evil.com',
    '\t',
    '\n',
    'education',
  )
  fc.assert(
    fc.property(fc.array(bits, {maxLength: 8}), (parts) => {
      const target = new URL(previewPath(parts.join('')), 'https://www.clinic.example/page')
      expect(target.origin).toBe('https://www.clinic.example')
    }),
    {numRuns: 2_000},
  )
})

test('the check of Sanity alone would let another host pass', async () => {
  const row = {_id: 'a', _updatedAt: 'b', secret: 's', studioUrl: 'http://localhost'}
  const client = {
    config: () => ({token: 't'}),
    withConfig: () => client,
    fetch: async <Result>() => ({private: row}) as Result,
  }
  const address = '/enable?sanity-preview-secret=s&sanity-preview-pathname=/a/..//evil.com/x'
  const {redirectTo} = await validatePreviewUrl(client, address)
  expect(new URL(redirectTo ?? '', 'https://www.clinic.example').host).toBe('evil.com')
  expect(previewPath(redirectTo)).toBe('/')
})
