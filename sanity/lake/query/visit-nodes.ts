import {isRecord} from '../json/is-record.ts'

export type SyntaxNode = {type: string; [part: string]: unknown}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return isRecord(value) && typeof value.type === 'string'
}

export function isNode(value: unknown, type: string): value is SyntaxNode {
  return isSyntaxNode(value) && value.type === type
}

/** Visits every node of a parsed query, outermost first. Values of the query itself are not entered. */
export function visitNodes(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visitNodes(item, visit)
  } else if (isSyntaxNode(value)) {
    visit(value)
    if (value.type !== 'Value') for (const part of Object.values(value)) visitNodes(part, visit)
  }
}

/** Returns a copy in which `replace` was applied to every node, innermost first. */
export function replaceNodes(value: unknown, replace: (node: SyntaxNode) => SyntaxNode): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceNodes(item, replace))
  if (!isSyntaxNode(value) || value.type === 'Value') return value
  const parts = Object.entries(value).map(([name, part]) => [name, replaceNodes(part, replace)])
  return replace({...Object.fromEntries(parts), type: value.type})
}
