import {expect, test} from 'vitest'
import {parsePerspective} from '@/lib/draft/perspective'

test('the preview shows what the Studio shows: published, drafts, or a release on top of them', () => {
  expect(parsePerspective('published')).toBe('published')
  expect(parsePerspective('drafts')).toEqual(['drafts'])
  expect(parsePerspective('rAb12Cd34')).toEqual(['rAb12Cd34'])
  expect(parsePerspective('rAb12Cd34,drafts')).toEqual(['rAb12Cd34', 'drafts'])
})

test.each([
  undefined,
  '',
  'raw',
  'drafts,raw',
  'published,drafts',
  'previewDrafts',
  '["raw"]',
  'drafts\x00',
  'rshort',
  'r'.repeat(10_000),
  Array(5_000).fill('drafts').join(','),
])('whatever else stands in the cookie means drafts (%#)', (cookie) => {
  expect(parsePerspective(cookie)).toEqual(['drafts'])
})
