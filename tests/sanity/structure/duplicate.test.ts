import type {DocumentActionComponent} from 'sanity'
import {expect, test} from 'vitest'
import {copyWithNewAddress, duplicateWithNewAddress} from '@/sanity/structure/duplicate'
import {slugProblem} from '@/sanity/validation/slug'

const original = {
  _id: 'a',
  _type: 'article',
  title: 'Sleep',
  slug: {_type: 'slug', current: 'sleep'},
  medicallyReviewedBy: {_ref: 'robin'},
  lastReviewed: '2026-01-01',
  publishedAt: '2020-01-01',
  body: [],
}

test('a copy has an address of its own, and says of no clinician that they have read it', () => {
  const copy = copyWithNewAddress(original)
  expect(copy).toMatchObject({
    title: 'Copy of Sleep',
    slug: {current: expect.stringMatching(/^sleep-copy-/)},
    body: [],
  })
  expect(copy).not.toHaveProperty('medicallyReviewedBy')
  expect(copy).not.toHaveProperty('lastReviewed')
  expect(copy.publishedAt).not.toBe('2020-01-01')
  expect(copyWithNewAddress(original).slug).not.toEqual(copy.slug)
})

test.each(['sleep', 'a'.repeat(96), `${'word-'.repeat(18)}words`])(
  'the address of a copy of %s can be used',
  (current) => {
    const {slug} = copyWithNewAddress({...original, slug: {_type: 'slug', current}}, '3f9a')
    expect(slugProblem(Object(slug).current)).toBeUndefined()
    expect(Object(slug).current.length).toBeLessThanOrEqual(96)
  },
)

test('an article without an address is copied too', () => {
  expect(copyWithNewAddress({_id: 'a', _type: 'article'})).not.toHaveProperty('slug')
})

test('only the duplicate action of documents with a page is another one', () => {
  const action = (name: 'duplicate' | 'publish'): DocumentActionComponent =>
    Object.assign((): null => null, {action: name})
  const actions = [action('publish'), action('duplicate')]
  expect(duplicateWithNewAddress(actions, 'citation')).toEqual(actions)
  const [publish, duplicate] = duplicateWithNewAddress(actions, 'article')
  expect(publish).toBe(actions[0])
  expect(duplicate?.action).toBe('duplicate')
  expect(duplicate).not.toBe(actions[1])
})
