import type {IncomingHttpHeaders} from 'node:http'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'

const MOST_LETTERS = 40_000
const DEEPEST = 100

type Tree = [unknown, Record<string, Tree>, ...unknown[]]

/** A segment, or the name, value, kind and neighbours of one that takes any value. */
const segment = z.union([
  z.string(),
  z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).nullable()]),
])
const tree: z.ZodType<Tree> = z
  .tuple([
    segment,
    z.record(
      z.string(),
      z.lazy(() => tree),
    ),
  ])
  .rest(z.union([z.string(), z.number(), z.null(), z.tuple([z.string(), z.string()])]))

/**
 * Whether what a page's router says of where it is can be read. Next answers 500 to one that it cannot read; its router
 * makes none of those. Delete this when Next answers 400.
 */
export function isReadableRouterState(headers: IncomingHttpHeaders): boolean {
  const header = headers['next-router-state-tree']
  if (header === undefined) return true
  if (typeof header !== 'string' || header.length > MOST_LETTERS) return false
  const text = decode(header)
  return text !== undefined && depthOf(text) <= DEEPEST && tree.safeParse(parseJson(text)).success
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** How deep brackets stand in each other, at most: those in texts count as well. */
export function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const letter of json) {
    if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth)
    else if (letter === ']' || letter === '}') depth -= 1
  }
  return deepest
}
