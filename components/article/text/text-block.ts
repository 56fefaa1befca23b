import type {ArticleBody} from '@/lib/content/content-types'

/** A paragraph, a heading or a list item, as the query gives it. */
export type TextBlock = Extract<ArticleBody[number], {_type: 'block'}>
export type ArticleCallout = Extract<ArticleBody[number], {_type: 'callout'}>
export type ArticlePicture = Extract<ArticleBody[number], {_type: 'figure'}>
export type TextSpan = NonNullable<TextBlock['children']>[number]

/** The numbers of the references that support the words before them. Stands among the spans of a block. */
export type CitationNumbers = {
  _type: 'citationNumbers'
  _key: string
  uses: {number: number; anchor: string}[]
}

export function plainText(block: TextBlock): string {
  return (block.children ?? []).map((span) => span.text ?? '').join('')
}
