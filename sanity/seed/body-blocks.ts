import type {EvidenceChart} from '../types.generated.ts'
import type {CitationKey} from './citations/citations.ts'
import {type ArticleMember, citationReference, type Piece} from './portable-text.ts'

type Trial = Required<
  Pick<EvidenceChart, 'title' | 'setting' | 'people' | 'meaning' | 'clearness' | 'limits'>
> &
  Pick<EvidenceChart, 'difference'> & {
    /** Both groups: name and exact percent. */
    arms: [string, number][]
    citations: CitationKey[]
  }

export function trial({arms, citations, ...fields}: Trial): Piece<ArticleMember> {
  return (key) => [
    {
      _type: 'evidenceChart',
      _key: key,
      ...fields,
      arms: arms.map(([name, percent], index) => ({
        _type: 'arm',
        _key: `${key}a${index + 1}`,
        name,
        percent,
      })),
      citations: citations.map(citationReference),
    },
  ]
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
