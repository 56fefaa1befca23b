import {checkDocument, type Finding} from '@/sanity/wording/check-document'

export type Fields = Record<string, unknown>

/** A paragraph whose words in braces carry a citation mark. */
export function paragraph(marked: string, key = 'b1'): Fields {
  const children = marked.split(/(\{[^}]*\})/).map((piece, index) => ({
    _type: 'span',
    _key: `s${index}`,
    text: piece.replace(/^\{|\}$/g, ''),
    marks: piece.startsWith('{') ? ['m'] : [],
  }))
  const markDefs = [{_type: 'citation', _key: 'm', citations: [{_type: 'reference', _ref: 'source'}]}]
  return {_type: 'block', _key: key, style: 'normal', children, markDefs}
}

/** An article with nothing wrong, and these fields. */
export function article(fields: Fields): Fields {
  return {
    _id: 'a',
    _type: 'article',
    title: 'What to expect',
    crisisPanel: 'standard',
    regulatoryStatus: 'off-label',
    ...fields,
  }
}

export function check(document: unknown, known: Fields[] = []): Finding[] {
  const byId = new Map(known.map((other) => [other._id, other]))
  return checkDocument(document, {lookUp: (id) => byId.get(id), today: '2026-11-29'})
}

/** `rule at path` of each finding. */
export function found(document: unknown, known: Fields[] = []): string[] {
  return check(document, known).map(({rule, path}) => `${rule} at ${path}`)
}
