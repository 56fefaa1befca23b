import type {ArticleBody, ArticleCitation} from '@/lib/content/content-types'
import {markPlaceholders} from './mark-placeholders'
import type {CitationNumbers, TextBlock, TextSpan} from './text-block'

type NumberedBlock = Omit<TextBlock, 'children'> & {children: (TextSpan | CitationNumbers)[]}
export type NumberedBody = (Exclude<ArticleBody[number], {_type: 'block'}> | NumberedBlock)[]

/** Where each reference is used, by its number: the way back from the list to the text. */
export type CitationUses = ReadonlyMap<number, readonly string[]>

/**
 * Takes the citation marks off the words and puts numbers behind them, as objects of their own. A mark would be drawn
 * once for every run of words it covers, and would then repeat its numbers and ids wherever a bold word cuts it.
 */
export function numberCitations(
  body: ArticleBody,
  citations: readonly ArticleCitation[],
): {body: NumberedBody; uses: CitationUses} {
  const numbers = new Map(citations.map(({_id}, index) => [_id, index + 1]))
  const uses = new Map<number, string[]>()

  function use(number: number) {
    const anchors = uses.get(number) ?? []
    const anchor = `cite_${number}_${anchors.length + 1}`
    uses.set(number, [...anchors, anchor])
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

  return {body: body.map((block) => (block._type === 'block' ? numbered(block) : block)), uses}
}

/** A source that is not in the list (deleted, or never published) has no number and leaves no trace in the text. */
function referenceNumbers(citations: readonly {_ref: string}[] = [], numbers: ReadonlyMap<string, number>) {
  return citations.flatMap(({_ref}) => numbers.get(_ref) ?? []).sort((a, b) => a - b)
}

/** Ids of the page's own parts have an underscore, which the id of a heading never has. */
export function referenceAnchor(number: number): string {
  return `ref_${number}`
}
