import {expect, test} from 'vitest'
import {shownTags} from '@/lib/content/pages/shown-tags'

test('a page is tagged with every document in its answer, however deep, once', () => {
  const author = {_id: 'person-1', _type: 'person', slug: 'robin', name: 'Robin'}
  const answer = {
    _id: 'a1',
    _type: 'article',
    slug: 'sleep',
    author,
    reviewer: author,
    body: [{_type: 'block', children: [{sources: [{_id: 'c1', _type: 'citation'}]}]}],
  }
  expect(shownTags(answer)).toEqual(['article:sleep', 'person:robin', 'citation:c1', 'referrers:a1'])
})

test('a document whose page has no address is known as one of its type', () => {
  for (const slug of [null, '', 7, undefined])
    expect(shownTags({_id: 'a1', _type: 'article', slug})).toEqual(['article', 'referrers:a1'])
})

test('a document without a page is known by its id, whatever slug it has', () => {
  const source = {_id: 'c1', _type: 'citation', slug: 'sleep'}
  expect(shownTags(source)).toEqual(['citation:c1', 'referrers:c1'])
})

test('the document of the page is known by its id, also when its type was not asked for', () => {
  expect(shownTags({_id: 'a1', title: 'Sleep', sources: [{_id: 'c1', _type: 'citation'}]})).toEqual([
    'citation:c1',
    'referrers:a1',
  ])
})

test('what is no document, or of no type of ours, has no tag', () => {
  expect(shownTags(null)).toEqual([])
  expect(shownTags('text')).toEqual([])
  expect(shownTags({title: 'Sleep', picture: {_id: 'x', _type: 'sanity.imageAsset'}})).toEqual([])
  expect(shownTags([{_type: 'faq'}, {_id: 7, _type: 'faq'}, null])).toEqual([])
})
