import {
  type EvaluateOptions,
  type ExprNode,
  evaluateSync,
  type FilterNode,
  type ObjectNode,
  type PipeFuncCallNode,
} from 'groq-js'
import type {View} from '../documents/view.ts'
import {isRecord} from '../json/is-record.ts'
import {
  fieldOf,
  fieldsOf,
  identify,
  isObject,
  itemsOf,
  nothing,
  type Traced,
  toList,
  toObject,
} from './traced.ts'

/** What `@` and `^` mean at a place of the query, as in groq-js. `^` skips a hidden scope. */
type Scope = {value: Traced; hidden: boolean; outer: Scope | undefined}

/**
 * Evaluates a query again and keeps where each value comes from. Only nodes that pass values on are evaluated here: paths,
 * projections, references, lists. Computations and conditions are left to groq-js.
 */
export function traceQuery(tree: ExprNode, view: View, options: EvaluateOptions): Traced {
  return trace(tree, undefined)

  function trace(node: ExprNode, scope: Scope | undefined): Traced {
    if (readsDocumentsAsTheyAre(node)) return identify(view, compute(node, scope))
    switch (node.type) {
      case 'This':
        return scope?.value ?? nothing
      case 'Parent':
        return parentOf(scope, node.n)?.value ?? nothing
      case 'Group':
        return trace(node.base, scope)
      case 'AccessAttribute': {
        const base = node.base ? trace(node.base, scope) : (scope?.value ?? nothing)
        return isObject(base) ? fieldOf(base, node.name) : nothing
      }
      case 'AccessElement':
        return items(node.base, scope)?.at(node.index) ?? nothing
      case 'Slice': {
        const list = items(node.base, scope)
        return list ? toList(slice(list, node.left, node.right, node.isInclusive)) : nothing
      }
      case 'ArrayCoerce': {
        const base = trace(node.base, scope)
        return Array.isArray(base.value) ? base : nothing
      }
      case 'Deref': {
        const base = trace(node.base, scope)
        const id = isObject(base) && fieldOf(base, '_ref').value
        return typeof id === 'string' ? identify(view, options.dereference?.({_ref: id}) ?? null) : nothing
      }
      case 'Projection': {
        const value = trace(node.base, scope)
        return isObject(value) ? trace(node.expr, {value, hidden: false, outer: scope}) : nothing
      }
      case 'Map': {
        const mapped = map(node, scope)
        return mapped ? toList(mapped) : nothing
      }
      case 'FlatMap': {
        const mapped = map(node, scope)
        return mapped ? toList(mapped.flatMap((item) => itemsOf(view, item) ?? [item])) : nothing
      }
      case 'Filter':
        return select(node, scope)
      case 'PipeFuncCall':
        return node.name === 'order' ? select(node, scope) : identify(view, compute(node, scope))
      case 'Object':
        return traceObject(node, scope)
      case 'Array':
        return toList(
          node.elements.flatMap(({value, isSplat}) => {
            const traced = trace(value, scope)
            return isSplat ? (itemsOf(view, traced) ?? []) : [traced]
          }),
        )
      case 'Select': {
        const chosen = node.alternatives.find(({condition}) => compute(condition, scope) === true)
        const value = chosen ? chosen.value : node.fallback
        return value ? trace(value, scope) : nothing
      }
      case 'FuncCall':
        if (node.namespace !== 'global' || node.name !== 'coalesce')
          return identify(view, compute(node, scope))
        for (const argument of node.args) {
          const traced = trace(argument, scope)
          if (traced.value !== null && traced.value !== undefined) return traced
        }
        return nothing
      default:
        return identify(view, compute(node, scope))
    }
  }

  function items(node: ExprNode, scope: Scope | undefined): readonly Traced[] | undefined {
    return itemsOf(view, trace(node, scope))
  }

  function map({base, expr}: {base: ExprNode; expr: ExprNode}, scope: Scope | undefined) {
    return items(base, scope)?.map((value) => trace(expr, {value, hidden: true, outer: scope}))
  }

  /** Evaluates a filter or an order, which return the same objects that they get. Texts and numbers lose their origin. */
  function select(node: FilterNode | PipeFuncCallNode, scope: Scope | undefined): Traced {
    const given = items(node.base, scope)
    if (!given) return nothing
    const base: ExprNode = {type: 'Parameter', name: '__items'}
    const selected = compute({...node, base}, scope, {__items: given.map(({value}) => value)})
    if (!Array.isArray(selected)) return nothing
    const byValue = Map.groupBy(given, ({value}) => value)
    return toList(
      selected.map((value) => {
        const known = isRecord(value) || Array.isArray(value) ? byValue.get(value)?.shift() : undefined
        return known ?? {value}
      }),
    )
  }

  function traceObject(node: ObjectNode, scope: Scope | undefined): Traced {
    const fields = new Map<string, Traced>()
    for (const attribute of node.attributes) {
      if (attribute.type === 'ObjectAttributeValue') fields.set(attribute.name, trace(attribute.value, scope))
      else if (attribute.type === 'ObjectSplat' || compute(attribute.condition, scope) === true) {
        for (const [name, value] of fieldsOf(trace(attribute.value, scope))) fields.set(name, value)
      }
    }
    return toObject(fields)
  }

  /** Lets groq-js evaluate a node in the same scopes. A projection opens a scope, a list of one item a hidden one. */
  function compute(node: ExprNode, scope: Scope | undefined, more: Record<string, unknown> = {}): unknown {
    const params: Record<string, unknown> = {...options.params, ...more}
    let tree = node
    for (let [current, n] = [scope, 0]; current; current = current.outer, n++) {
      const base: ExprNode = {type: 'Parameter', name: `__scope${n}`}
      params[base.name] = current.value.value
      tree = current.hidden ? inHiddenScope(base, tree) : {type: 'Projection', base, expr: tree}
    }
    return evaluateSync(tree, {...options, params}).data
  }
}

function inHiddenScope(value: ExprNode, expr: ExprNode): ExprNode {
  const base: ExprNode = {type: 'Array', elements: [{type: 'ArrayElement', value, isSplat: false}]}
  return {type: 'AccessElement', index: 0, base: {type: 'Map', base, expr}}
}

function parentOf(scope: Scope | undefined, levels: number): Scope | undefined {
  let current = scope
  for (let level = 0; level < levels && current; level++) {
    current = current.outer
    while (current?.hidden) current = current.outer
  }
  return current
}

/** True for filters, orders and slices of the dataset, which groq-js evaluates much faster in one call. */
function readsDocumentsAsTheyAre(node: ExprNode): boolean {
  if (node.type === 'Everything' || node.type === 'Parameter') return true
  const isOrder = node.type === 'PipeFuncCall' && node.name === 'order'
  if (node.type === 'Filter' || node.type === 'Slice' || node.type === 'Group' || isOrder) {
    return readsDocumentsAsTheyAre(node.base)
  }
  return false
}

function slice(list: readonly Traced[], left: number, right: number, isInclusive: boolean) {
  const from = left < 0 ? left + list.length : left
  const to = (right < 0 ? right + list.length : right) + (isInclusive ? 1 : 0)
  return list.slice(Math.max(from, 0), Math.max(to, 0))
}
