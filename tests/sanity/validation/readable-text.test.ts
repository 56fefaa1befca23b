import {expect, test} from 'vitest'
import {emptyItemProblem, keyPointProblem, readableTextProblem} from '@/sanity/validation/readable-text'

const item = (text: string) => ({
  _type: 'block',
  listItem: 'bullet',
  children: [{_type: 'span', text}],
})

test('a text that is printed whole has no problem', () => {
  expect(readableTextProblem([item('Do not drive.')], 'article')).toBeUndefined()
  expect(readableTextProblem(undefined, 'simple')).toBeUndefined()
})

test('what patients would not see is said in words for staff', () => {
  expect(readableTextProblem([{_type: 'video'}], 'article')).toBe(
    '“video” is nothing that the page can show. Delete it, or write it as text. Until then patients see the page as it was before.',
  )
  expect(readableTextProblem(['word '.repeat(100_000)], 'simple')).toMatch(
    /^The text is too long for one page/,
  )
})

test.each(['', ' ', '\u200b', '\u00ad\u00a0'])('a list line of %j is refused', (text) => {
  expect(emptyItemProblem([item('Words'), item(text)])).toMatch(/^A list has a line without words/)
  expect(keyPointProblem(text)).toMatch(/^This key point has no words/)
})

test('lines with words are fine, and so is an empty paragraph between two', () => {
  expect(emptyItemProblem([item('Words'), {...item(''), listItem: undefined}])).toBeUndefined()
  expect(keyPointProblem('Words')).toBeUndefined()
})
