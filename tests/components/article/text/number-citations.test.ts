import {expect, test} from 'vitest'
import {numberCitations} from '@/components/article/text/number-citations'
import type {CitationNumbers} from '@/components/article/text/text-block'
import {aBlock, aCitation, aCitationMark, aSpan} from './a-body'

const citations = [aCitation('anand'), aCitation('jelovac')]

function numbersIn(result: ReturnType<typeof numberCitations>): string[] {
  return result.body
    .flatMap((block) => (block._type === 'block' ? block.children : []))
    .filter((child): child is CitationNumbers => child._type === 'citationNumbers')
    .map((child) => child.uses.map(({number}) => number).join(','))
}

test('a source keeps its number at every use, and every use has a place of its own', () => {
  const markDefs = [
    aCitationMark('m1', 'jelovac'),
    aCitationMark('m2', 'anand'),
    aCitationMark('m3', 'jelovac'),
  ]
  const result = numberCitations(
    [aBlock('b', [aSpan('one', ['m1']), aSpan(' two', ['m2']), aSpan(' three', ['m3'])], {markDefs})],
    citations,
  )

  expect(numbersIn(result)).toEqual(['2', '1', '2'])
  expect([...result.uses]).toEqual([
    [2, ['cite_2_1', 'cite_2_2']],
    [1, ['cite_1_1']],
  ])
})

test('words that are cut by bold type get their number once, behind the last of them', () => {
  const result = numberCitations(
    [
      aBlock('b', [aSpan('about ', ['m1']), aSpan('half', ['strong', 'm1']), aSpan(' of them', ['m1'])], {
        markDefs: [aCitationMark('m1', 'anand')],
      }),
    ],
    citations,
  )

  const [block] = result.body
  expect(block?._type === 'block' && block.children.map(({_type}) => _type)).toEqual([
    'span',
    'span',
    'span',
    'citationNumbers',
  ])
})

test('several sources of one claim stand in the order of their numbers', () => {
  const result = numberCitations(
    [aBlock('b', [aSpan('claim', ['m1'])], {markDefs: [aCitationMark('m1', 'jelovac', 'anand')]})],
    citations,
  )

  expect(numbersIn(result)).toEqual(['1,2'])
})

test('a source that is not in the list leaves no trace', () => {
  const result = numberCitations(
    [aBlock('b', [aSpan('claim', ['m1'])], {markDefs: [aCitationMark('m1', 'deleted')]})],
    citations,
  )

  expect(numbersIn(result)).toEqual([])
  const [block] = result.body
  expect(block?._type === 'block' && block.children).toMatchObject([{text: 'claim', marks: []}])
})
