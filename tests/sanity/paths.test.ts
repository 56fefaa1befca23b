import {expect, test} from 'vitest'
import {articleListPath, articlePath, faqAnchor, faqPath} from '@/sanity/paths'
import {slugProblem} from '@/sanity/validation/slug'

test('an article has a page of its own', () => {
  expect(articlePath('how-ketamine-works')).toBe('/education/how-ketamine-works')
})

test('a slug cannot leave the folder of articles', () => {
  expect(articlePath('../studio?x#y')).toBe('/education/..%2Fstudio%3Fx%23y')
})

test('the list of articles goes on at addresses of its own, which no article can have', () => {
  expect([1, 2].map(articleListPath)).toEqual(['/education', '/education/page/2'])
  expect(slugProblem('page')).toContain('another word')
  expect(slugProblem('page-two')).toBeUndefined()
})

test('a question has its place on the FAQ page, draft or not', () => {
  expect(faqPath('faq-pain')).toBe('/faq#faq-faq-pain')
  expect(faqAnchor('drafts.faq-pain')).toBe(faqAnchor('faq-pain'))
})
