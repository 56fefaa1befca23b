import {expect, test} from 'vitest'
import {documentPath, listPath, pagePath, placeId} from '@/sanity/document-types'
import {slugProblem} from '@/sanity/validation/slug'

test('an article has a page of its own', () => {
  expect(pagePath('article', 'how-ketamine-works')).toBe('/education/how-ketamine-works')
})

test('a slug cannot leave the folder of articles', () => {
  expect(pagePath('article', '../studio?x#y')).toBe('/education/..%2Fstudio%3Fx%23y')
})

test('the list of articles goes on at addresses of its own, which no article can have', () => {
  expect([1, 2].map((page) => listPath('article', page))).toEqual(['/education', '/education/page/2'])
  expect(slugProblem('page')).toContain('another word')
  expect(slugProblem('page-two')).toBeUndefined()
})

test('a question without an address has its place on the FAQ page, draft or not', () => {
  expect(documentPath('faq', {_id: 'faq-pain', slug: 'pain'})).toBe('/faq/pain')
  expect(documentPath('faq', {_id: 'faq-pain'})).toBe('/faq#faq-faq-pain')
  expect(placeId('faq', 'drafts.faq-pain')).toBe(placeId('faq', 'faq-pain'))
})

test('a document without a page or a list can be read nowhere', () => {
  expect(documentPath('citation', {_id: 'robin'})).toBeUndefined()
  expect(documentPath('article', {_id: 'begun', slug: null})).toBeUndefined()
})
