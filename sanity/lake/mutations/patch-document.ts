import {Mutation} from '@sanity/mutator'
import type {LakeDocument} from '../core/types.ts'
import {randomKey} from '../documents/random-id.ts'
import {copyJson} from '../json/copy-json.ts'
import {isRecord} from '../json/is-record.ts'

const operations = ['set', 'setIfMissing', 'unset', 'insert', 'inc', 'dec', 'diffMatchPatch']
const selectors = ['id', 'query', 'params', 'ifRevisionID']
const immutable = ['_id', '_type', '_createdAt']

const bracket = String.raw`\[(?:[^\]"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')+\]`
/** `body[_key=="a"].children[0]..text`. The library that applies patches ignores what it cannot read. */
const pathPattern = new RegExp(
  String.raw`^(?:\.\.)?(?:[a-zA-Z_]\w*|${bracket})(?:\.\.?[a-zA-Z_]\w*|(?:\.\.)?${bracket})*$`,
)

/** Returns what is wrong with the shape of a patch, or undefined. */
export function findPatchProblem(patch: Record<string, unknown>): string | undefined {
  for (const [name, value] of Object.entries(patch)) {
    if (selectors.includes(name)) continue
    if (!operations.includes(name)) return `Unknown patch operation "${name}"`
    if (name === 'unset') {
      if (!isListOfText(value)) return 'Patch operation "unset" must be a list of paths'
    } else if (!isRecord(value)) return `Patch operation "${name}" must be an object`
    if (name === 'insert' && isRecord(value)) {
      const places = ['before', 'after', 'replace'].filter((place) => typeof value[place] === 'string')
      if (places.length !== 1) return 'Insert needs exactly one of "before", "after" and "replace"'
      if (!Array.isArray(value.items)) return 'Insert needs "items", a list'
    }
    const badPath = pathsOf(name, value).find((path) => !pathPattern.test(path))
    if (badPath !== undefined) return `Invalid path "${badPath}"`
    if ((name === 'inc' || name === 'dec') && isRecord(value)) {
      if (!Object.values(value).every(Number.isFinite)) return `Patch operation "${name}" takes numbers`
    }
  }
  return undefined
}

/** Returns the paths that one operation of a patch names. */
export function pathsOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return []
  if (name !== 'insert') return Object.keys(value)
  return [value.before, value.after, value.replace].filter((path) => typeof path === 'string')
}

/**
 * Applies a patch with the library that the Studio uses for its own copy, so that both agree.
 * Returns a text if the patch cannot be applied.
 */
export function patchDocument(document: LakeDocument, patch: Record<string, unknown>): LakeDocument | string {
  const {ifRevisionID: _, query: __, params: ___, ...operations} = patch
  try {
    const mutation = new Mutation({mutations: [{patch: {...operations, id: document._id}}]})
    // The library changes what it is given, and keeps parts of the patch in the result.
    const after = copyJson(mutation.apply(copyJson(document)))
    if (!after) return `Patch of "${document._id}" has no result`
    const changed = immutable.find((name) => after[name] !== document[name])
    if (changed) return `Cannot modify immutable attribute "${changed}"`
    // The immutable attributes were just compared, `_rev` and `_updatedAt` are set by the caller.
    return after as LakeDocument
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
}

/** Gives every object in a list the `_key` the Studio needs. */
export function addArrayKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isRecord(item) && item._key === undefined) item._key = randomKey()
      addArrayKeys(item)
    }
  } else if (isRecord(value)) for (const item of Object.values(value)) addArrayKeys(item)
  return value
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
