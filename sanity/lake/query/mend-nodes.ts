import {parse} from 'groq-js'
import {isNode, replaceNodes, type SyntaxNode} from './visit-nodes.ts'

// Stand for what groq-js does not compare in a list: null and points in time. No text of a document holds them, unless
// somebody wrote the control character by hand.
const toTexts = parse(String.raw`select(
  @ == null => "\u0000null",
  dateTime(@) == @ => "\u0000time" + string(@),
  @
)`)
const fromTexts = parse(String.raw`select(
  @ == "\u0000null" => null,
  string::startsWith(@, "\u0000time") => dateTime(string::split(@, "\u0000time")[1]),
  @
)`)

/**
 * Puts other nodes in place of those that groq-js 2.0.1 evaluates otherwise than GROQ says. Delete each when it does not
 * any more: `groq.test.ts` has the answers.
 */
export function mendNodes(tree: unknown): unknown {
  return replaceNodes(tree, (node) => {
    if (node.type === 'OpCall') return mendPaths(node)
    const isUnique = node.type === 'FuncCall' && node.namespace === 'array' && node.name === 'unique'
    return isUnique ? mendUnique(node) : node
  })
}

/** Two paths are never the same to groq-js, and none is in another. Their texts are. */
function mendPaths(node: SyntaxNode): SyntaxNode {
  const [left, right] = [textOfPath(node.left), textOfPath(node.right)]
  if (!left || !right) return node
  if (node.op === 'in') return {...node, left}
  return node.op === '==' || node.op === '!=' ? {...node, left, right} : node
}

/** The argument of `path(...)` if it is a text, as a path of anything else is null. */
function textOfPath(node: unknown): SyntaxNode | undefined {
  if (isNode(node, 'Group')) return textOfPath(node.base)
  if (!isNode(node, 'FuncCall') || node.namespace !== 'global' || node.name !== 'path') return undefined
  const [value] = Array.isArray(node.args) ? node.args : []
  const asText = {type: 'FuncCall', namespace: 'global', name: 'string', args: [value]}
  const condition = {type: 'OpCall', op: '==', left: asText, right: value}
  return {type: 'Select', alternatives: [{type: 'SelectAlternative', condition, value}]}
}

/** groq-js keeps every null and every point in time. */
function mendUnique(node: SyntaxNode): SyntaxNode {
  const [base] = Array.isArray(node.args) ? node.args : []
  return {type: 'Map', base: {...node, args: [{type: 'Map', base, expr: toTexts}]}, expr: fromTexts}
}
