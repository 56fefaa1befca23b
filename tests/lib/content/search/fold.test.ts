import {expect, test} from 'vitest'
import {fold, wordsOf} from '@/lib/content/search/fold'

test.each([
  ['CAFÉ', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['keta\u00admine', 'ketamine'],
  ['ﬁrst', 'first'],
  ['२', '२'],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('words are letters, digits and marks, and what is between them parts them', () => {
  expect(wordsOf('Off-label: 50 mg, Nguye\u0302n.')).toEqual(['Off', 'label', '50', 'mg', 'Nguye\u0302n'])
  expect(wordsOf('—')).toEqual([])
})
