import type {ArticleBody, ArticleCitation} from '@/lib/content/content-types'
import type {SimpleText} from '@/sanity/types.generated'
import {markPlaceholders} from './mark-placeholders'
import type {
  ArticleCallout,
  CitationNumbers,
  NumberedObject,
  NumberedTable,
  TextBlock,
  TextSpan,
} from './text-block'

type NumberedBlock = Omit<TextBlock, 'children'> & {children: (TextSpan | CitationNumbers)[]}
export type NumberedText = NumberedBlock[]
export type NumberedCallout = Omit<ArticleCallout, 'text'> & {text: NumberedText}
export type NumberedBody = (NumberedObject | NumberedTable | NumberedCallout | NumberedBlock)[]

/** Where each reference is used first, by its number: the way back from the list to the text. */
export type CitationUses = ReadonlyMap<number, string>

type Cited = readonly {_ref: string}[] | null | undefined

/** Numbers the texts of one page, one after the other, in the order in which the page prints them. */
export type CitationNumberer = {
  body: (body: ArticleBody) => NumberedBody
  text: (text: SimpleText) => NumberedText
  /** For a line that has its sources in a field beside it. Returns undefined if it has none. */
  line: (key: string, citations: Cited) => CitationNumbers | undefined
  uses: CitationUses
}

/**
 * Takes the citation marks off the words and puts numbers behind them, as objects of their own. A mark would be drawn
 * once for every run of words it covers, and would then repeat its numbers and ids wherever a bold word cuts it.
 * @param citations - the sources of the page: number 1 is the first
 */
export function createCitationNumberer(citations: readonly ArticleCitation[]): CitationNumberer {
  const numbers = new Map(citations.map(({_id}, index) => [_id, index + 1]))
  const uses = new Map<number, string>()

  function use(number: number) {
    if (uses.has(number)) return {number}
    const anchor = `cite_${number}`
    uses.set(number, anchor)
    return {number, anchor}
  }

  function numbered(block: TextBlock): NumberedBlock {
    const spans = markPlaceholders(block.children)
    const numbersOfMark = new Map(
      (block.markDefs ?? []).flatMap((mark) =>
        mark._type === 'citation' ? [[mark._key, referenceNumbers(mark.citations, numbers)] as const] : [],
      ),
    )
    const children = spans.flatMap((span, index) => {
      const marks = span.marks ?? []
      const ending = marks.filter((mark) => !spans[index + 1]?.marks?.includes(mark))
      const cited = [...new Set(ending.flatMap((mark) => numbersOfMark.get(mark) ?? []))]
      const words = {...span, marks: marks.filter((mark) => !numbersOfMark.has(mark))}
      if (cited.length === 0) return [words]
      return [words, {_type: 'citationNumbers' as const, _key: `${span._key}~cited`, uses: cited.map(use)}]
    })
    return {...block, children}
  }

  const text = (blocks: SimpleText) => blocks.map(numbered)

  function line(key: string, citations: Cited): CitationNumbers | undefined {
    const cited = referenceNumbers(citations, numbers)
    return cited.length > 0 ? {_type: 'citationNumbers', _key: key, uses: cited.map(use)} : undefined
  }

  return {
    text,
    body: (body) =>
      body.map((part) => {
        if (part._type === 'block') return numbered(part)
        if (part._type === 'callout') return {...part, text: text(part.text ?? [])}
        if (part._type === 'comparisonTable') {
          const rows = (part.rows ?? []).map((row, index) => ({
            ...row,
            cited: line(`${part._key}~${index}`, row.citations),
          }))
          return {...part, rows}
        }
        const cited = 'citations' in part ? line(part._key, part.citations) : undefined
        return cited ? {...part, cited} : part
      }),
    line,
    uses,
  }
}

/** A source that is not in the list (deleted, or never published) has no number and leaves no trace in the text. */
function referenceNumbers(citations: Cited, numbers: ReadonlyMap<string, number>) {
  const cited = (citations ?? []).flatMap(({_ref}) => numbers.get(_ref) ?? [])
  return [...new Set(cited)].sort((a, b) => a - b)
}

/** Ids of the page's own parts have an underscore, which the id of a heading never has. */
export function referenceAnchor(number: number): string {
  return `ref_${number}`
}
