import type {TextBlock, TextSpan} from '@/components/article/text/text-block'
import type {ArticleBody, ArticleCitation} from '@/lib/content/content-types'

/** Builds what the query gives, short enough to read in a test. */
export function aSpan(text: string, marks: string[] = []): TextSpan {
  return {_type: 'span', _key: `span-${text.slice(0, 12)}-${marks.join('-')}`, text, marks}
}

export function aBlock(
  key: string,
  children: TextSpan[] | string,
  rest: Partial<Omit<TextBlock, '_type' | '_key' | 'children'>> = {},
): TextBlock {
  const spans = typeof children === 'string' ? [aSpan(children)] : children
  return {_type: 'block', _key: key, style: 'normal', markDefs: [], children: spans, ...rest}
}

export function aHeading(key: string, text: string, style: 'h2' | 'h3' | 'h4' = 'h2'): TextBlock {
  return aBlock(key, text, {style})
}

type Mark = NonNullable<TextBlock['markDefs']>[number]

export function aCitationMark(key: string, ...ids: string[]): Extract<Mark, {_type: 'citation'}> {
  return {
    _type: 'citation',
    _key: key,
    citations: ids.map((id) => ({_type: 'reference', _key: id, _ref: id})),
  }
}

export function aCitation(id: string, rest: Partial<ArticleCitation> = {}): ArticleCitation {
  return {
    _id: id,
    _type: 'citation',
    title: `Title of ${id}`,
    authors: ['Anand A', 'Mathew SJ'],
    journal: 'New England Journal of Medicine',
    year: 2023,
    doi: null,
    pmid: null,
    url: null,
    limitations: null,
    kind: null,
    participants: null,
    retractedOrSuperseded: null,
    retractedOn: null,
    retractionNotice: null,
    ...rest,
  }
}

/** What staff may one day add and this code does not know yet. */
export function anUnknownObject(): ArticleBody[number] {
  const unknown: unknown = {_type: 'videoFromTheFuture', _key: 'future', url: 'https://example.org'}
  return unknown as ArticleBody[number]
}
