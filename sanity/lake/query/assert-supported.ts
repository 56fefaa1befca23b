import type {ExprNode} from 'groq-js'
import {queryError} from '../core/errors.ts'
import {isNode, isSyntaxNode, visitNodes} from './visit-nodes.ts'

/** What groq-js 2.0.1 parses but cannot evaluate, or only without the synchronous evaluator. */
const unsupported = new Set([
  'global::anywhere',
  'diff::changedAny',
  'diff::changedOnly',
  'documents::get',
  'documents::incomingGlobalDocumentReferenceCount',
  'documents::incomingRefCount',
  'geo::contains',
  'geo::distance',
  'geo::intersects',
  'geo::latLng',
  'media::aspect',
  'text::semanticSimilarity',
  'user::attributes',
])

/** Throws a 400 that names a function the lake cannot evaluate. Otherwise its result would look empty. */
export function assertSupported(tree: ExprNode, query: string): void {
  visitNodes(tree, (node) => {
    if (node.type === 'SelectorFuncCall') throw unsupportedFunction(String(node.name), query)
    if (node.type === 'Context') throw unsupportedFunction(`${node.key}()`, query)
    if (node.type === 'PipeFuncCall' && node.name === 'score' && !isOfDataset(node.base)) {
      const start = Math.max(0, query.search(/\|\s*score\s*\(/))
      const description = 'score() may only follow * with its filters, orders and slices'
      throw queryError(description, query, start, query.length)
    }
    if (node.type !== 'FuncCall') return
    const name = `${node.namespace}::${node.name}`
    if (unsupported.has(name)) throw unsupportedFunction(name.replace(/^global::/, ''), query)
  })
}

/** True for documents as they are stored. Projected or dereferenced values have no score in the cloud. */
function isOfDataset(node: unknown): boolean {
  if (isNode(node, 'Everything')) return true
  const isKept = ['Filter', 'Slice', 'PipeFuncCall', 'Group', 'ArrayCoerce'].some((type) =>
    isNode(node, type),
  )
  return isKept && isSyntaxNode(node) && isOfDataset(node.base)
}

function unsupportedFunction(name: string, query: string) {
  const short = name.split('::').at(-1) ?? name
  const start = Math.max(0, query.indexOf(short))
  const description = `Function ${name} is not supported by the embedded Content Lake`
  return queryError(description, query, start, start + short.length)
}
