import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {queryError} from '../core/errors.ts'
import {assertSupported} from './assert-supported.ts'
import {mendNodes} from './mend-nodes.ts'
import {planQuery, type QueryPlan} from './plan-query.ts'

const cacheLimit = 500
/** Longer ones are few, and would fill the memory. */
const maxCachedLength = 20_000
const cache = new Map<string, QueryPlan>()

/** Parses once per text. A query that slices by a parameter is parsed again for each set of parameters. */
export function parseQuery(query: string, params: Record<string, unknown>): QueryPlan {
  const known = cache.get(query)
  if (known) {
    cache.delete(query)
    cache.set(query, known)
    return known
  }
  const {tree, reusable} = parseTree(query, params)
  const plan = planQuery(tree)
  if (!reusable || query.length > maxCachedLength) return plan
  cache.set(query, plan)
  const oldest = cache.keys().next()
  if (cache.size > cacheLimit && !oldest.done) cache.delete(oldest.value)
  return plan
}

/** The syntax tree as groq-js makes it, without functions the lake cannot evaluate. */
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
  return {tree: mendNodes(tree) as ExprNode, reusable}
}

function tryParse(query: string, params?: Record<string, unknown>): ExprNode | Error {
  try {
    return parse(query, params && {params})
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

/** The parser wants the bounds of a slice as numbers. */
function needsParameterValues(error: Error): boolean {
  return /slicing must use|array element access must use/.test(error.message)
}

function toQueryError(error: Error, query: string) {
  const at = error instanceof GroqSyntaxError ? Math.min(error.position, query.length) : 0
  const end = error instanceof GroqSyntaxError ? Math.min(at + 1, query.length) : query.length
  return queryError(error.message, query, at, end)
}
