import type {ArticleBody} from '@/lib/content/content-types'

/** A paragraph, a heading or a list item, as the query gives it. */
export type TextBlock = Extract<ArticleBody[number], {_type: 'block'}>
export type ArticleCallout = Extract<ArticleBody[number], {_type: 'callout'}>
/** What is neither words nor a box: a picture, a figure, a table. */
type ArticleObject = Exclude<ArticleBody[number], TextBlock | ArticleCallout>
export type ArticleTable = Extract<ArticleObject, {_type: 'comparisonTable'}>
type CitedObject = Exclude<ArticleObject, ArticleTable>
export type TextSpan = NonNullable<TextBlock['children']>[number]

/** The numbers of the references that support the words before them. Stands among the spans of a block. */
export type CitationNumbers = {
  _type: 'citationNumbers'
  _key: string
  /** The first use of a reference on the page has a name, so that the list can lead back to it. */
  uses: {number: number; anchor?: string}[]
}

type Cited = {cited?: CitationNumbers | undefined}

/** One of them with the numbers of its sources. */
export type NumberedObject = CitedObject & Cited
export type Numbered<Type extends NumberedObject['_type']> = Extract<NumberedObject, {_type: Type}>
/** A table has them in its rows. */
export type NumberedTable = Omit<ArticleTable, 'rows'> & {
  rows: (NonNullable<ArticleTable['rows']>[number] & Cited)[]
}

export function plainText(block: TextBlock): string {
  return (block.children ?? []).map((span) => span.text ?? '').join('')
}
