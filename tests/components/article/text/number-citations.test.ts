import {expect, test} from 'vitest'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import type {CitationNumbers} from '@/components/article/text/text-block'
import type {ArticleBody, ArticleCitation} from '@/lib/content/content-types'
import {aBlock, aCitation, aCitationMark, aSpan} from './a-body'

const citations = [aCitation('anand'), aCitation('jelovac')]

function numberCitations(body: ArticleBody, sources: ArticleCitation[]) {
  const numberer = createCitationNumberer(sources)
  return {body: numberer.body(body), uses: numberer.uses}
}

function numbersIn(result: ReturnType<typeof numberCitations>): string[] {
  return result.body
    .flatMap((block) => (block._type === 'block' ? block.children : []))
    .filter((child): child is CitationNumbers => child._type === 'citationNumbers')
    .map((child) => child.uses.map(({number}) => number).join(','))
}

test('a source keeps its number at every use, and its first use has a name to come back to', () => {
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
    [2, 'cite_2'],
    [1, 'cite_1'],
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

test('boxes and captions are numbered where they stand, in one row with the text around them', () => {
  const cited = (key: string, id: string) =>
    aBlock(key, [aSpan(`claim ${key}`, ['m'])], {markDefs: [aCitationMark('m', id)]})
  const box = {
    ...cited('inside', 'jelovac'),
    style: 'normal' as const,
    listItem: 'bullet' as const,
    markDefs: [aCitationMark('m', 'jelovac')],
  }
  const {body, uses} = numberCitations(
    [
      cited('first', 'anand'),
      {_type: 'callout', _key: 'box', tone: 'info', title: 'Box', text: [box]},
      {_type: 'figure', _key: 'picture', citations: [{_type: 'reference', _key: 'r', _ref: 'anand'}]},
    ],
    citations,
  )

  expect([...uses]).toEqual([
    [1, 'cite_1'],
    [2, 'cite_2'],
  ])
  expect(body[1]).toMatchObject({
    text: [{children: [{text: 'claim inside', marks: []}, {uses: [{number: 2}]}]}],
  })
  expect(body[2]).toMatchObject({cited: {uses: [{number: 1}]}})
})

test('a line has the numbers of the sources beside it, and none if all of them are gone', () => {
  const numberer = createCitationNumberer(citations)
  const reference = (id: string) => ({_ref: id})
  expect(
    numberer.line('brief', [reference('jelovac'), reference('anand'), reference('jelovac')])?.uses,
  ).toEqual([
    {number: 1, anchor: 'cite_1'},
    {number: 2, anchor: 'cite_2'},
  ])
  expect(numberer.line('brief', [reference('deleted')])).toBeUndefined()
  expect(numberer.line('brief', null)).toBeUndefined()
})
