import {expect, test} from 'vitest'
import {createSearchIndex} from '@/lib/content/search/index/search-index'

const FOREVER = '9999-12-31'

function question(_id: string, text: string, title = 'A question') {
  const document = {
    _id,
    title,
    slug: null,
    summary: '',
    publishedAt: null,
    readingMinutes: 1,
    _createdAt: '2026-01-01',
    texts: [text],
  }
  return {rev: '1', document}
}

function indexOf(...questions: ReturnType<typeof question>[]) {
  const index = createSearchIndex()
  index.putAll('glossaryTerm', questions)
  index.settle()
  return index
}

const found = (index: ReturnType<typeof indexOf>, ...words: string[]) =>
  index.find(words, FOREVER).documents.glossaryTerm?.map(({_id}) => _id)

test('the word that was typed stands before its other forms, and these before other words for the same', () => {
  const index = indexOf(
    question('other', 'A taxi. Do not drive.'),
    question('form', 'Drives and drivers'),
    question('typed', 'Driving'),
  )
  expect(found(index, 'driving')).toEqual(['typed', expect.any(String), expect.any(String)])
  expect(found(index, 'taxi')?.[0]).toBe('other')
})

test('a page whose title has another word for it stands before one that only mentions the word', () => {
  const index = indexOf(
    question('mentions', 'At any price'),
    question('about', 'Money', 'What does it cost?'),
  )
  expect(found(index, 'price')).toEqual(['about', 'mentions'])
})

test('a document that is read again is found by its new text alone, at once', () => {
  const index = indexOf(question('a', 'Zebra'))
  expect(found(index, 'zebra')).toEqual(['a'])
  index.putAll('glossaryTerm', [question('a', 'Giraffe')])
  expect(found(index, 'zebra')).toEqual([])
  expect(found(index, 'giraffe')).toEqual(['a'])
  index.remove('a')
  expect(found(index, 'giraffe')).toEqual([])
  expect(index.ids()).toEqual([])
})

test('marks on letters make no difference, in either direction', () => {
  const index = indexOf(question('a', 'Un café à Zürich'))
  for (const word of ['cafe', 'zurich']) expect(found(index, word)).toEqual(['a'])
})

test('in a language without spaces the beginning of a line is enough', () => {
  expect(found(indexOf(question('a', '抑郁症治疗')), '抑郁')).toEqual(['a'])
})

test('two words of a phrase that stand far apart are no phrase', () => {
  const far = `nasal ${'word '.repeat(40)} spray`
  expect(found(indexOf(question('a', far)), 'nasal', 'spray')).toEqual([])
})

test('when the index is full, titles are found all the same', () => {
  const index = createSearchIndex(10)
  index.putAll('glossaryTerm', [question('a', 'Zebra'), question('b', 'Giraffes', 'Elephant')])
  index.settle()
  expect(found(index, 'zebra')).toEqual(['a'])
  expect(found(index, 'giraffes')).toEqual([])
  expect(found(index, 'elephant')).toEqual(['b'])
  // Its place is free for another one when a document is gone.
  index.remove('a')
  index.putAll('glossaryTerm', [question('b', 'Giraffes', 'Elephant')])
  expect(found(index, 'giraffes')).toEqual(['b'])
})

test.each(['OR', 'near', 'not', 'and', 'title'])('%j is a word, and no sign of the search', (word) => {
  expect(found(indexOf(question('a', `Zebra ${word}x`)), word.toLowerCase())).toBeDefined()
})
