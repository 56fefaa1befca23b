import {expect, test} from 'vitest'
import {marksProblem} from '@/sanity/validation/marks'

const marked = (mark: object) => [
  {
    _type: 'block',
    markDefs: [{_type: 'word', _key: 'w', ...mark}],
    children: [{_type: 'span', text: 'placebo', marks: ['w']}],
  },
]

test('a mark for the glossary names a word of it', () => {
  expect(marksProblem(marked({}))).toBe('“placebo”: Choose the word of the glossary.')
  expect(marksProblem(marked({word: {_type: 'reference', _ref: 'glossary-placebo'}}))).toBeUndefined()
})
