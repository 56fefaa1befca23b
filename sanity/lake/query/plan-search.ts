import {isNode, type SyntaxNode} from './visit-nodes.ts'

/** A `text::query(...)`. Its words are evaluated once, before the query runs, and passed as the parameter. */
export type TextSearch = {parameter: string; words: SyntaxNode}

/** A reference `<prefix><number>:<document id>` resolves to whether that search finds the document. */
export const searchPrefix = '\u0000search'

export function isTextMatch(node: SyntaxNode): boolean {
  return node.type === 'OpCall' && node.op === 'match' && isTextQuery(node.right)
}

function isWholeDocument(node: unknown): boolean {
  if (isNode(node, 'Array') && Array.isArray(node.elements)) {
    return node.elements.some((element) => isWholeDocument(element.value))
  }
  return isNode(node, 'This')
}

function isTextQuery(node: unknown): node is SyntaxNode {
  return isNode(node, 'FuncCall') && node.namespace === 'text' && node.name === 'query'
}

/** The Studio asks `[@, _id] match text::query(...)` for whole documents, and scores single fields by the same words. */
export function planSearch(node: SyntaxNode, searches: TextSearch[]): SyntaxNode {
  const number = searches.length
  const parameter = `__search${number}`
  const [words] = isTextQuery(node.right) && Array.isArray(node.right.args) ? node.right.args : []
  searches.push({parameter, words})
  if (!isWholeDocument(node.left)) return {...node, right: {type: 'Parameter', name: parameter}}
  const id = {type: 'AccessAttribute', name: '_id'}
  const reference = {
    type: 'OpCall',
    op: '+',
    left: {type: 'Value', value: `${searchPrefix}${number}:`},
    right: id,
  }
  const attributes = [{type: 'ObjectAttributeValue', name: '_ref', value: reference}]
  const found = {type: 'Deref', base: {type: 'Object', attributes}}
  return {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', base: found, name: 'found'},
    right: {type: 'Value', value: true},
  }
}
