import {beforeEach, expect, test} from 'vitest'
import {keptSettings} from '@/lib/content/kept-settings'
import {countKnown, mayExist, notePages} from '@/lib/content/pages/known-pages'
import {knownContent} from '@/lib/freshness/reconcile/known-content'
import {staleAfter} from '@/lib/freshness/webhook/stale-after'
import {resetContentState} from '../../cms/reset-content-state'

beforeEach(() => {
  resetContentState()
  knownContent().latest = new Map([
    ['a1', {type: 'article', rev: '1', slug: 'sleep', references: ['citation-1']}],
    ['faq-1', {type: 'faq', rev: '1', references: ['a1']}],
  ])
  notePages([{type: 'article', slug: 'sleep'}])
})

test('a webhook says which document changed; what shows it is known', () => {
  expect(staleAfter({_id: 'citation-1', _type: 'citation'})).toEqual({
    tags: ['citation', 'citation:citation-1'],
    paths: ['/education/sleep'],
  })
  expect(staleAfter({_id: 'faq-1', _type: 'faq'}).tags).toContain('referrers:a1')
})

test('an article is looked for at its old address too, told or remembered', () => {
  const told = staleAfter({_id: 'a9', _type: 'article', slug: 'new', previousSlug: 'old'})
  expect(told.tags).toEqual(expect.arrayContaining(['article:new', 'article:old']))
  const remembered = staleAfter({_id: 'a1', _type: 'article', slug: 'sleeping'})
  expect(remembered.tags).toEqual(expect.arrayContaining(['article:sleep', 'article:sleeping']))
})

test('the address of a new article may be asked for at once', () => {
  staleAfter({_id: 'a2', _type: 'article', slug: 'brand-new'})
  expect(countKnown('article')).toBe(2)
  expect(mayExist('article', 'brand-new')).toBe(true)
})

test('documents that no page shows make nothing stale', () => {
  expect(staleAfter({_id: 'x', _type: 'sanity.imageAsset'})).toEqual({tags: [], paths: []})
  expect(staleAfter({_id: 'x', _type: '__proto__'})).toEqual({tags: [], paths: []})
})

test('a changed clinic is asked about again', async () => {
  const clinic = {clinicName: 'Old'} as never
  await keptSettings().read(
    async () => clinic,
    () => false,
  )
  staleAfter({_id: 'clinicSettings', _type: 'clinicSettings'})
  const changed = {clinicName: 'New'} as never
  expect(
    await keptSettings().read(
      async () => changed,
      () => false,
    ),
  ).toEqual(changed)
})

test('a change of an unknown document makes nothing stale but what it is itself', () => {
  expect(staleAfter({_id: 'c9', _type: 'citation'}).tags).toEqual(['citation', 'citation:c9'])
  expect(staleAfter({_id: 'a9', _type: 'article', slug: null, previousSlug: null}).tags).toEqual(['article'])
})

test('before anything is known of content, a change is followed all the same', () => {
  knownContent().latest = undefined
  expect(staleAfter({_id: 'a1', _type: 'article', slug: 'sleep'})).toMatchObject({
    tags: ['article', 'article:sleep', 'address:a1'],
    paths: expect.arrayContaining(['/education/sleep', '/education']),
  })
})

test('a change of something else keeps what is known of the clinic', async () => {
  const clinic = {clinicName: 'Known'} as never
  await keptSettings().read(
    async () => clinic,
    () => false,
  )
  staleAfter({_id: 'citation-1', _type: 'citation'})
  expect(keptSettings().last()).toEqual(clinic)
})

test('an address that an article has left is not asked for', () => {
  staleAfter({_id: 'a3', _type: 'article', slug: 'after', previousSlug: 'before'})
  expect(countKnown('article')).toBe(2)
})
