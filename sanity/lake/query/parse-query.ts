import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {LRUCache} from 'lru-cache'
import {queryError} from '../core/errors.ts'
import {assertSupported} from './assert-supported.ts'
import {fixNodes} from './fix-nodes.ts'
import {planQuery, type QueryPlan} from './plan-query.ts'

/** In characters. Longer queries are few, and would fill the memory. */
const maxCachedLength = 20_000
const plans = new LRUCache<string, QueryPlan>({max: 500})

/** Parses each text once. A query that slices by a parameter is parsed again for each set of parameters. */
export function parseQuery(query: string, params: Record<string, unknown>): QueryPlan {
  const known = plans.get(query)
  if (known) return known
  const {tree, reusable} = parseTree(query, params)
  const plan = planQuery(tree)
  if (reusable && query.length <= maxCachedLength) plans.set(query, plan)
  return plan
}

/** Returns the syntax tree of groq-js. Throws if it holds functions that the lake cannot evaluate. */
export function parseTree(
  query: string,
  params: Record<string, unknown>,
): {tree: ExprNode; reusable: boolean} {
  const general = tryParse(query)
  const reusable = !(general instanceof Error && needsParameterValues(general))
  const tree = reusable ? general : tryParse(query, params)
  if (tree instanceof Error) throw toQueryError(tree, query)
  assertSupported(tree, query)
  // `replaceNodes` returns a node of a kind that groq-js knows for every node it is given.
  return {tree: fixNodes(tree) as ExprNode, reusable}
}

function tryParse(query: string, params?: Record<string, unknown>): ExprNode | Error {
  try {
    return parse(query, params && {params})
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

/** The parser needs numbers as the bounds of a slice. */
function needsParameterValues(error: Error): boolean {
  return /slicing must use|array element access must use/.test(error.message)
}

function toQueryError(error: Error, query: string) {
  const at = error instanceof GroqSyntaxError ? Math.min(error.position, query.length) : 0
  const end = error instanceof GroqSyntaxError ? Math.min(at + 1, query.length) : query.length
  return queryError(error.message, query, at, end)
}
