import {partOfReleasePath, referencesPath, versionOfPath} from '../documents/view.ts'
import {isNode, isSyntaxNode, type SyntaxNode} from './visit-nodes.ts'

/** `path == value` or `path in values`, whose values are known before the query runs. */
export type Condition = {path: string; values: SyntaxNode}

/** Splits a condition at its `&&`. */
export function conjuncts(node: unknown): SyntaxNode[] {
  if (isNode(node, 'And')) return [...conjuncts(node.left), ...conjuncts(node.right)]
  if (isNode(node, 'Group')) return conjuncts(node.base)
  return isSyntaxNode(node) ? [node] : []
}

const indexedFunctions: Record<string, string> = {
  'global::references': referencesPath,
  'sanity::partOfRelease': partOfReleasePath,
  'sanity::versionOf': versionOfPath,
}

export function toCondition(node: SyntaxNode): Condition[] {
  const path = node.type === 'FuncCall' ? indexedFunctions[`${node.namespace}::${node.name}`] : undefined
  if (path) {
    const [values, ...more] = Array.isArray(node.args) ? node.args : []
    return more.length === 0 && isKnownBefore(values) ? [{path, values}] : []
  }
  if (node.type !== 'OpCall') return []
  if (node.op === 'in') {
    const path = attributePath(node.left)
    return path && isKnownBefore(node.right) ? [{path, values: node.right}] : []
  }
  if (node.op !== '==') return []
  for (const [side, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ]) {
    const path = attributePath(side)
    if (path && isKnownBefore(other)) return [{path, values: other}]
  }
  return []
}

/** Returns the dotted path of an attribute of the current document, like `slug.current`, or undefined. */
export function attributePath(node: unknown): string | undefined {
  if (!isNode(node, 'AccessAttribute') || typeof node.name !== 'string') return undefined
  if (node.base === undefined || isNode(node.base, 'This')) return node.name
  const base = attributePath(node.base)
  return base && `${base}.${node.name}`
}

function isKnownBefore(node: unknown): node is SyntaxNode {
  if (isNode(node, 'Group')) return isKnownBefore(node.base)
  if (isNode(node, 'Array') && Array.isArray(node.elements)) {
    return node.elements.every((element) => !element.isSplat && isKnownBefore(element.value))
  }
  return isNode(node, 'Value') || isNode(node, 'Parameter')
}
