import type {ExprNode} from 'groq-js'
import type {SortKey} from '../documents/sorted-list.ts'
import {parametersOf} from './assert-parameters.ts'
import {attributePath, type Condition, conjuncts, toCondition} from './conditions.ts'
import {isTextMatch, planSearch, type TextSearch} from './plan-search.ts'
import {isNode, replaceNodes, type SyntaxNode} from './visit-nodes.ts'

/** A `*[...]` whose candidates an index can narrow. The query gets them as the parameter, in the order that it asks for. */
export type IndexedFilter = {parameter: string; conditions: Condition[]; order: SortKey[]}

export type QueryPlan = {
  tree: ExprNode
  filters: IndexedFilter[]
  searches: TextSearch[]
  /** The names of the parameters in the query's text. */
  parameters: Set<string>
  /** Whether a `*` reads documents that no condition narrows. */
  readsEverything: boolean
}

/**
 * Rewrites what groq-js does slowly or not at all: equalities become index look-ups, an order by fields becomes the order
 * of the candidates, and `text::query` becomes a look-up.
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

/** These functions read all documents, though the query has no `*`. */
function readsReleases(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'releases'
}

/** True for conditions like `_type == "article"`, whose index entry is exactly the result of the filter. */
function isExact(node: SyntaxNode | undefined): boolean {
  if (node?.type !== 'OpCall' || node.op !== '==') return false
  return [node.left, node.right].some((side) => isNode(side, 'Value') && typeof side.value === 'string')
}

/** Gives an order by fields to the filter below it: sorting 10,000 documents would take most of a query's time. */
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
