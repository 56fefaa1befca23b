import {type EvaluateOptions, type ExprNode, evaluateSync, toJS} from 'groq-js'
import {LakeError, queryError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import type {View} from '../documents/view.ts'
import {assertParameters} from './assert-parameters.ts'
import {narrow} from './narrow.ts'
import {parseQuery} from './parse-query.ts'
import type {IndexedFilter, QueryPlan} from './plan-query.ts'
import {searchPrefix} from './plan-search.ts'
import {createTextMatcher, type TextMatcher, toMatchPatterns} from './text-search.ts'
import type {SyntaxNode} from './visit-nodes.ts'
import {withinLimit} from './within-limit.ts'

export type QueryContext = {projectId: string; dataset: string; identity: string}

export type QueryRun = {
  result: unknown
  plan: QueryPlan
  /** The values that the query's filters name, and the documents that it dereferenced. */
  candidates: {filter: IndexedFilter; values: Map<string, unknown[]>}[]
  dereferenced: Map<string, LakeDocument | undefined>
  /** What the plan was evaluated with. */
  evaluation: EvaluateOptions
}

/** The result shares structure with stored documents: do not change it. Throws a `LakeError` for a bad query. */
export function runQuery(
  view: View,
  query: string,
  params: Record<string, unknown>,
  context: QueryContext,
): QueryRun {
  // Only caches are changed, so it may be stopped anywhere.
  return withinLimit(query, () => evaluate(view, query, params, context))
}

function evaluate(
  view: View,
  query: string,
  params: Record<string, unknown>,
  context: QueryContext,
): QueryRun {
  const plan = parseQuery(query, params)
  assertParameters(plan.parameters, params, query)
  const known: Record<string, unknown> = {...params}
  const dereferenced: QueryRun['dereferenced'] = new Map()
  const matchers = plan.searches.map(({words, parameter}) => {
    const text = evaluateKnown(words, params)
    known[parameter] = toMatchPatterns(text)
    return createTextMatcher(text)
  })

  const candidates = plan.filters.map((filter) => {
    const values = filter.conditions.map(({values}) => toList(evaluateKnown(values, params)))
    known[filter.parameter] = narrow(view, filter, values)
    return {filter, values: new Map(filter.conditions.map(({path}, index) => [path, values[index] ?? []]))}
  })

  const dereference = ({_ref}: {_ref: string}) => {
    if (_ref.startsWith(searchPrefix)) return search(view, matchers, _ref)
    const target = view.byId(_ref)
    dereferenced.set(_ref, target)
    return target
  }

  try {
    const {projectId, dataset, identity} = context
    const evaluation = {
      dataset: view.documents,
      params: known,
      dereference,
      sanity: {projectId, dataset},
      identity,
      timestamp: new Date(),
    }
    return {result: toJS(evaluateSync(plan.tree, evaluation)), plan, candidates, dereferenced, evaluation}
  } catch (error) {
    if (error instanceof LakeError || error instanceof RangeError || !(error instanceof Error)) throw error
    throw queryError(error.message, query)
  }
}

function evaluateKnown(node: SyntaxNode, params: Record<string, unknown>): unknown {
  // Nodes come from groq-js's own parser.
  return toJS(evaluateSync(node as unknown as ExprNode, {params}))
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function search(view: View, matchers: TextMatcher[], reference: string): {found: boolean} {
  const colon = reference.indexOf(':')
  const matcher = matchers[Number(reference.slice(searchPrefix.length, colon))]
  const document = view.byId(reference.slice(colon + 1))
  return {found: Boolean(document && matcher?.(document))}
}
