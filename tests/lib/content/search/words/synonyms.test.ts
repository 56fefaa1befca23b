import {expect, test} from 'vitest'
import {createSearchIndex} from '@/lib/content/search/index/search-index'
import {fold} from '@/lib/content/search/words/fold'
import {synonyms} from '@/lib/content/search/words/synonyms'
import {typedWords} from '@/lib/content/search/words/typed-words'

/** A page that prints one of the words, and nothing else. */
function pageOf(word: string) {
  const document = {
    _id: 'page',
    title: 'Page',
    slug: null,
    summary: '',
    publishedAt: null,
    lastReviewed: null,
    readingMinutes: 1,
    _createdAt: '2026-01-01',
    texts: [word],
  }
  const index = createSearchIndex()
  index.putAll('faq', [{rev: '1', document}])
  index.settle()
  return index
}

const pairs = synonyms.flatMap(({printed, typed = []}) =>
  printed.map((word) => [word, [...printed, ...typed]] as const),
)

test.each(pairs)('a page that prints %j is found by every other word for it', (word, others) => {
  const index = pageOf(word)
  const missed = others.filter((typed) => !index.find(typedWords(typed), '9999-12-31').documents.faq?.length)
  expect(missed).toEqual([])
})

test('the words stand in the list as they are compared', () => {
  for (const {printed, typed = []} of synonyms)
    for (const phrase of [...printed, ...typed]) expect(phrase).toBe(fold(phrase))
})
