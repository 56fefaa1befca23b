import {expect, test} from 'vitest'
import {fold, foldedWords} from '@/lib/content/search/words/fold'

test.each([
  ['CAFÉ', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['keta\u00admine', 'ketamine'],
  ['ﬁrst', 'first'],
  ['Größe', 'grosse'],
  ['२', '२'],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('words are letters and digits, and what is between them parts them', () => {
  expect(foldedWords('Off-label: 50 mg, Nguye\u0302n.')).toEqual(['off', 'label', '50', 'mg', 'nguyen'])
  expect(foldedWords('keta\u00admine\ncan’t')).toEqual(['ketamine', 'can', 't'])
  expect(foldedWords('—')).toEqual([])
})
