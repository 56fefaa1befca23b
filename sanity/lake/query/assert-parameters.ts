import {queryError} from '../core/errors.ts'
import {isNode, visitNodes} from './visit-nodes.ts'

/** Returns the names of the `$parameters` that a query reads. */
export function parametersOf(tree: unknown): Set<string> {
  const names = new Set<string>()
  visitNodes(tree, (node) => {
    if (isNode(node, 'Parameter') && typeof node.name === 'string') names.add(node.name)
  })
  return names
}

/** Throws if a parameter is missing, as the cloud does. groq-js would take it for `null` and answer with nothing. */
export function assertParameters(
  names: Iterable<string>,
  params: Record<string, unknown>,
  query: string,
): void {
  for (const name of names) {
    if (Object.hasOwn(params, name)) continue
    const start = Math.max(0, query.indexOf(`$${name}`))
    const description = `param $${name} referenced, but not provided`
    throw queryError(description, query, start, start + name.length + 1)
  }
}
