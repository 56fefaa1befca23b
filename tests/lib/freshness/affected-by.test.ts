import {expect, test} from 'vitest'
import {affectedPaths, affectedTags, allPaths} from '@/lib/freshness/affected-by'
import type {SeenDocument} from '@/lib/freshness/seen-content'

const article = (slug: string, ...references: string[]): SeenDocument => ({
  type: 'article',
  rev: '1',
  slug,
  references,
})
const other = (
  type: 'faq' | 'person' | 'citation' | 'homePage' | 'navigation' | 'clinicSettings',
  ...references: string[]
) => ({
  type,
  rev: '1',
  references,
})
const seen = new Map<string, SeenDocument>([
  ['a1', article('sleep', 'person-1', 'citation-1')],
  ['a2', article('cost', 'citation-2')],
  ['faq-1', other('faq', 'a1')],
])

test('a changed article touches itself and the lists of articles', () => {
  const changes = [{id: 'a1', before: article('sleep'), after: article('sleep')}]
  expect(affectedTags(changes)).toEqual(['article', 'article:sleep'])
  expect(affectedPaths(changes, seen)).toEqual([
    '/education/sleep',
    '/education',
    '/',
    '/feed.xml',
    '/sitemap.xml',
    '/llms.txt',
  ])
})

test('an article that moved touches its old address too', () => {
  const changes = [{id: 'a1', before: article('sleeping'), after: article('sleep')}]
  expect(affectedTags(changes)).toEqual(['article', 'article:sleeping', 'article:sleep', 'address:a1'])
  expect(affectedPaths(changes, seen)).toEqual(
    expect.arrayContaining(['/education/sleep', '/education/sleeping']),
  )
})

test('a deleted article touches what showed it', () => {
  const changes = [{id: 'a1', before: article('sleep')}]
  expect(affectedTags(changes)).toEqual(['article', 'article:sleep', 'address:a1'])
  expect(affectedPaths(changes, seen)).toContain('/education/sleep')
})

test('a changed source touches the articles that cite it, and no other page', () => {
  const changes = [{id: 'citation-1', before: other('citation'), after: other('citation')}]
  expect(affectedTags(changes)).toEqual(['citation', 'citation:citation-1'])
  expect(affectedPaths(changes, seen)).toEqual(['/education/sleep'])
})

test('a changed source touches the home page when that cites it', () => {
  const changes = [{id: 'citation-1', before: other('citation'), after: other('citation')}]
  const withHome = new Map([...seen, ['homePage', other('homePage', 'citation-1')]])
  expect(affectedPaths(changes, withHome)).toEqual(['/education/sleep', '/', '/sitemap.xml'])
})

test('a changed person touches the articles they answer for', () => {
  const changes = [{id: 'person-1', before: other('person'), after: other('person')}]
  expect(affectedPaths(changes, seen)).toEqual([
    '/about',
    '/',
    '/sitemap.xml',
    '/llms.txt',
    '/education/sleep',
  ])
})

test('a question that moves from one article to another touches both', () => {
  const faq = (...references: string[]) => ({...other('faq', ...references), slug: 'why'})
  const changes = [{id: 'faq-1', before: faq('a1'), after: faq('a2')}]
  expect(affectedTags(changes)).toEqual(['faq', 'faq:why', 'referrers:a1', 'referrers:a2'])
  expect(affectedPaths(changes, seen)).toEqual(
    expect.arrayContaining(['/faq/why', '/education/sleep', '/education/cost', '/faq', '/']),
  )
})

test('changed clinic settings touch every page, and are one tag', () => {
  const changes = [{id: 'clinicSettings', before: other('clinicSettings'), after: other('clinicSettings')}]
  expect(affectedTags(changes)).toEqual(['clinicSettings'])
  expect(affectedPaths(changes, seen).toSorted()).toEqual(allPaths(seen).toSorted())
  expect(allPaths(seen)).toEqual(
    expect.arrayContaining(['/', '/consultation', '/get-help-now', '/education/cost']),
  )
})

const withMenu = new Map([...seen, ['navigation', other('navigation', 'a2')]])

test('when a document that a menu leads to moves, comes or goes, every page is made again', () => {
  for (const change of [
    {before: article('cost'), after: article('costs')},
    {before: article('cost')},
    {after: article('cost')},
  ]) {
    const changes = [{id: 'a2', ...change}]
    expect(affectedTags(changes)).toContain('address:a2')
    expect(affectedPaths(changes, withMenu)).toEqual(expect.arrayContaining(allPaths(withMenu)))
  }
})

test('new words of a document that a menu leads to touch no more pages than those of another', () => {
  const changes = [{id: 'a2', before: article('cost'), after: article('cost')}]
  expect(affectedTags(changes)).toEqual(['article', 'article:cost'])
  expect(affectedPaths(changes, withMenu)).toEqual(affectedPaths(changes, seen))
})
