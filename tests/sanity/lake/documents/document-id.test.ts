import {expect, test} from 'vitest'
import {isPublishedId, isValidId, releaseOf, toPublishedId} from '@/sanity/lake/documents/document-id'

test.each(['a', '_', '0', 'a-b_c.d', 'drafts.a', 'versions.spring.a', '_.releases.spring', 'a'.repeat(128)])(
  '"%s" is a document id',
  (id) => expect(isValidId(id)).toBe(true),
)

test.each(['', '-a', '.a', 'a.', 'a..b', 'a b', 'a/b', 'ä', 'a\n', 'a'.repeat(129), 1, null, undefined])(
  '"%s" is not a document id',
  (id) => expect(isValidId(id)).toBe(false),
)

test('drafts and versions know the id of their published document', () => {
  expect(['a.b', 'drafts.a.b', 'versions.spring.a.b'].map(toPublishedId)).toEqual(['a.b', 'a.b', 'a.b'])
  expect(['a', 'drafts.a', 'versions.spring.a', 'draftsa'].map(isPublishedId)).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect(['a', 'drafts.a', 'versions.spring.a'].map(releaseOf)).toEqual([undefined, undefined, 'spring'])
})
