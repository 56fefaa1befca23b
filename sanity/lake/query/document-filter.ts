import {type ExprNode, evaluateSync, toJS} from 'groq-js'
import {LakeError, queryError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import type {View} from '../documents/view.ts'
import {assertParameters, parametersOf} from './assert-parameters.ts'
import {conjuncts, toCondition} from './conditions.ts'
import {parseTree} from './parse-query.ts'
import {isNode, type SyntaxNode} from './visit-nodes.ts'
import {withinLimit} from './within-limit.ts'

/** Returns whether a document belongs to a listener's query. The view serves subqueries and references. */
export type DocumentFilter = (document: LakeDocument, view: () => View) => boolean

/** Compiles the filter of `*[...]`. Order, slices and projections do not matter to a listener. */
export function compileDocumentFilter(query: string, params: Record<string, unknown>): DocumentFilter {
  return withinLimit(query, () => compile(query, params))
}

function compile(query: string, params: Record<string, unknown>): DocumentFilter {
  const {tree} = parseTree(query, params)
  assertParameters(parametersOf(tree), params, query)
  const filters = filtersOf(tree, query)
  const tests = filters.flatMap(conjuncts).map((node) => compileTest(node, params, query))
  return (document, view) => tests.every((test) => test(document, view))
}

/** Collects the filters of a query from the outside down to `*`. */
function filtersOf(tree: unknown, query: string): SyntaxNode[] {
  const filters: SyntaxNode[] = []
  let node = tree
  while (!isNode(node, 'Everything')) {
    if (typeof node !== 'object' || node === null || !('base' in node)) {
      throw queryError('A listener needs a query that starts with *', query)
    }
    if (isNode(node, 'Filter')) filters.push(node.expr as SyntaxNode)
    node = node.base
  }
  return filters
}

function compileTest(node: SyntaxNode, params: Record<string, unknown>, query: string): DocumentFilter {
  const [condition] = toCondition(node)
  if (condition?.path === '_id' || condition?.path === '_type') {
    const {path} = condition
    const known = toJS(evaluateSync(condition.values as unknown as ExprNode, {params}))
    const values = new Set(node.op === '==' ? [known] : Array.isArray(known) ? known : [])
    return (document) => values.has(document[path])
  }
  const tree = {type: 'Filter', base: {type: 'Parameter', name: '__documents'}, expr: node}
  return (document, view) => {
    try {
      const {documents, byId} = view()
      const options = {
        dataset: documents,
        params: {...params, __documents: [document]},
        dereference: ({_ref}: {_ref: string}) => byId(_ref),
      }
      const result = withinLimit(query, () => evaluateSync(tree as unknown as ExprNode, options))
      return Array.isArray(result.data) && result.data.length > 0
    } catch (error) {
      if (error instanceof LakeError) throw error
      if (error instanceof Error) throw queryError(error.message, query)
      throw error
    }
  }
}
