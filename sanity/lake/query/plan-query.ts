import type {ExprNode} from 'groq-js'
import type {SortKey} from '../documents/sorted-list.ts'
import {parametersOf} from './assert-parameters.ts'
import {attributePath, type Condition, conjuncts, toCondition} from './conditions.ts'
import {isTextMatch, planSearch, type TextSearch} from './plan-search.ts'
import {isNode, replaceNodes, type SyntaxNode} from './visit-nodes.ts'

/** A `*[...]` whose candidates an index can narrow. They are handed over as the parameter, in the order asked for. */
export type IndexedFilter = {parameter: string; conditions: Condition[]; order: SortKey[]}

export type QueryPlan = {
  tree: ExprNode
  filters: IndexedFilter[]
  searches: TextSearch[]
  /** The names of those that the query was written with. */
  parameters: Set<string>
  /** Whether some `*` reads documents that no condition narrows. */
  readsEverything: boolean
}

/**
 * Rewrites what groq-js does slowly or not at all: leading equalities become index look-ups, an order by fields
 * becomes the order of the candidates, and `text::query` becomes a look-up of its own.
 */
export function planQuery(tree: ExprNode): QueryPlan {
  const filters: IndexedFilter[] = []
  const searches: TextSearch[] = []
  let unnarrowed = 0

  const rewritten = replaceNodes(tree, (node) => {
    if (node.type === 'Everything' || readsReleases(node)) unnarrowed += 1
    if (isTextMatch(node)) return planSearch(node, searches)
    if (node.type === 'Filter' && isNode(node.base, 'Everything')) {
      const parts = conjuncts(node.expr)
      const conditions = parts.flatMap(toCondition)
      if (conditions.length === 0) return node
      unnarrowed -= 1
      const base = {type: 'Parameter', name: `__filter${filters.length}`}
      filters.push({parameter: base.name, conditions, order: []})
      return parts.length === 1 && isExact(parts[0]) ? base : {...node, base}
    }
    return node.type === 'PipeFuncCall' && node.name === 'order' ? planOrder(node, filters) : node
  })
  // `replaceNodes` returns a node of the same kind for every node it is given.
  return {
    tree: rewritten as ExprNode,
    filters,
    searches,
    parameters: parametersOf(tree),
    readsEverything: unnarrowed > 0,
  }
}

/** It reads all documents, without a `*` to be seen. */
function readsReleases(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'releases'
}

/** `_type == "article"`: the index holds just what the filter would let through. */
function isExact(node: SyntaxNode | undefined): boolean {
  if (node?.type !== 'OpCall' || node.op !== '==') return false
  return [node.left, node.right].some((side) => isNode(side, 'Value') && typeof side.value === 'string')
}

/** Sorting 10,000 documents anew would take most of a query's time. A filter keeps the order of its candidates. */
function planOrder(node: SyntaxNode, filters: IndexedFilter[]): SyntaxNode {
  const {base, args} = node
  const source = isNode(base, 'Filter') ? base.base : base
  const filter = isNode(source, 'Parameter') && filters.find(({parameter}) => parameter === source.name)
  const keys = Array.isArray(args) ? args.map(toSortKey) : []
  if (!filter || !isNode(base, base === source ? 'Parameter' : 'Filter')) return node
  if (filter.order.length > 0 || !keys.every((key) => key !== undefined)) return node
  filter.order = keys
  return base
}

function toSortKey(node: unknown): SortKey | undefined {
  const descending = isNode(node, 'Desc')
  const path = attributePath(descending || isNode(node, 'Asc') ? node.base : node)
  return path === undefined ? undefined : {path, descending}
}
