import {expect, test} from 'vitest'
import type {Faq} from '@/lib/content/content-types'
import {groupFaqs} from '@/lib/content/faq/get-faqs'
import {isPlaceholder} from '@/lib/content/placeholder'

test('questions stand under their headings, in the order of the page', () => {
  const groups = groupFaqs([faq('1', 'cost'), faq('2', 'about'), faq('3', 'cost')])
  expect(groups.map(({title, faqs}) => [title, faqs.map(({_id}) => _id)])).toEqual([
    ['About ketamine', ['2']],
    ['Cost and insurance', ['1', '3']],
  ])
})

test('a question without a category does not vanish', () => {
  expect(groupFaqs([faq('1', null)])).toHaveLength(1)
})

test('a fact that the clinic has not given is known as one', () => {
  expect(isPlaceholder('[Clinic to supply: phone number]')).toBe(true)
  expect(isPlaceholder('1 Main Street, [Clinic to supply: city]')).toBe(true)
  expect(isPlaceholder('(804) 555-0123')).toBe(false)
  expect(isPlaceholder(null)).toBe(false)
})

function faq(id: string, category: Faq['category']): Faq {
  return {_id: id, question: '?', shortAnswer: '', slug: null, answer: null, category}
}
