type Sources = readonly {_ref: string}[] | null | undefined

/** A block with marks, a box with a text, a line with its sources beside it, or a table with those of its rows. */
type Part = {
  _type?: string
  children?: {marks?: string[]}[]
  markDefs?: {_key: string; _type: string; citations?: {_ref: string}[]}[]
  text?: unknown
  citations?: Sources
  /** Of a table. */
  rows?: {citations?: Sources}[]
}

/**
 * The sources in the order in which the words of a page first use them. `markDefs` are stored in the order in
 * which an editor added them, so the order comes from the marks on the words.
 * A source that was deleted comes as null and is left out, and so does one whose words were deleted.
 * @param parts - what the page prints, in its order
 */
export function orderCitations<Citation extends {_id: string}>(
  parts: readonly Part[],
  citations: readonly (Citation | null)[],
): Citation[] {
  const byId = new Map(citations.flatMap((citation) => (citation ? [[citation._id, citation] as const] : [])))
  const used = new Set(parts.flatMap(citationIds))
  return [...used].flatMap((id) => byId.get(id) ?? [])
}

function citationIds({children = [], markDefs = [], text, citations, rows = []}: Part): string[] {
  const idsByMark = new Map(
    markDefs
      .filter(({_type}) => _type === 'citation')
      .map(({_key, citations = []}) => [_key, idsOf(citations)]),
  )
  const inWords = children.flatMap(({marks = []}) => marks.flatMap((mark) => idsByMark.get(mark) ?? []))
  const inBox: Part[] = Array.isArray(text) ? text : []
  return [
    ...inWords,
    ...inBox.flatMap(citationIds),
    ...idsOf(citations),
    ...rows.flatMap((row) => idsOf(row.citations)),
  ]
}

function idsOf(sources: Sources): string[] {
  return (sources ?? []).map(({_ref}) => _ref)
}
