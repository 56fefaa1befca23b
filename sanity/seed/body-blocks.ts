import type {CitationKey} from './citations/citations.ts'
import {type ArticleMember, citationReference, type Piece} from './portable-text.ts'
import {type Trial, trialChart} from './trials.ts'

export function trial(fields: Trial): Piece<ArticleMember> {
  return (key) => [trialChart(key, fields)]
}

type Row = {head: string; cells: string[]; citations?: CitationKey[]}

export function table(caption: string, columns: string[], rows: Row[]): Piece<ArticleMember> {
  return (key) => [
    {
      _type: 'comparisonTable',
      _key: key,
      caption,
      columns,
      rows: rows.map(({head, cells, citations}, index) => ({
        _type: 'row',
        _key: `${key}r${index + 1}`,
        head,
        cells,
        ...cited(citations),
      })),
    },
  ]
}

export function doAndDont(dos: string[], donts: string[], citations?: CitationKey[]): Piece<ArticleMember> {
  return (key) => [{_type: 'doAndDont', _key: key, dos, donts, ...cited(citations)}]
}

/** Each step: heading and text. */
export function stepList(steps: [string, string][], citations?: CitationKey[]): Piece<ArticleMember> {
  return (key) => [
    {
      _type: 'stepList',
      _key: key,
      steps: steps.map(([title, text], index) => ({_type: 'step', _key: `${key}s${index + 1}`, title, text})),
      ...cited(citations),
    },
  ]
}

export function keyNumber(number: string, text: string, citations: CitationKey[]): Piece<ArticleMember> {
  return (key) => [{_type: 'keyNumber', _key: key, number, text, citations: citations.map(citationReference)}]
}

function cited(citations: CitationKey[] | undefined) {
  return citations ? {citations: citations.map(citationReference)} : {}
}
