import type {ArticleCitation} from './content-types.ts'
import {orderCitations} from './order-citations.ts'

type Sources = Readonly<Record<string, readonly (ArticleCitation | null)[]>>
type Text = Parameters<typeof orderCitations>[0]
type Statement = {statement: Text; sources: Sources} | null

type Cited = {
  briefCitations: readonly {_ref: string}[] | null
  sources: Sources
  body?: Text | null
  disclosures?: readonly Statement[]
  risks?: Text | null
  whoShouldNot?: Text | null
  otherOptions?: Text | null
  safetySources?: Sources
}

/** The sources of a page in the order in which it prints the texts that rest on them. */
export function pageCitations(page: Cited): ArticleCitation[] {
  const statements = (page.disclosures ?? []).flatMap((found) => found ?? [])
  const parts = [
    {citations: page.briefCitations},
    ...statements.flatMap(({statement}) => statement),
    ...(page.body ?? []),
    ...(page.risks ?? []),
    ...(page.whoShouldNot ?? []),
    ...(page.otherOptions ?? []),
  ]
  const named = [page.sources, page.safetySources ?? {}, ...statements.map(({sources}) => sources)]
  return orderCitations(
    parts,
    named.flatMap((sources) => Object.values(sources).flat()),
  )
}
