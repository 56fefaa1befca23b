type Block = {
  _type: string
  children?: {marks?: string[]}[]
  markDefs?: {_key: string; _type: string; citations?: {_ref: string}[]}[]
}

/**
 * The sources in the order in which the words of the text first use them. `markDefs` are stored in the order in
 * which an editor added them, so the order comes from the marks on the words.
 * A source that was deleted comes as null and is left out, and so does one whose words were deleted.
 */
export function orderCitations<Citation extends {_id: string}>(
  body: readonly Block[],
  citations: readonly (Citation | null)[],
): Citation[] {
  const byId = new Map(citations.flatMap((citation) => (citation ? [[citation._id, citation] as const] : [])))
  const used = new Set(body.flatMap(citationIds))
  return [...used].flatMap((id) => byId.get(id) ?? [])
}

function citationIds({children = [], markDefs = []}: Block): string[] {
  const idsByMark = new Map(
    markDefs
      .filter(({_type}) => _type === 'citation')
      .map(({_key, citations = []}) => [_key, citations.map(({_ref}) => _ref)]),
  )
  return children.flatMap(({marks = []}) => marks.flatMap((mark) => idsByMark.get(mark) ?? []))
}
