import {badRequest} from '../core/errors.ts'
import type {Perspective} from '../core/types.ts'
import {isRecord} from '../json/is-record.ts'

/** Reads each `$name=<JSON>` of a query string. */
export function groqParams(search: URLSearchParams): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, text] of search) {
    if (name.startsWith('$')) params[name.slice(1)] = parse(name, text)
  }
  return params
}

/** True for `?name` and `?name=true`. */
export function flag(search: URLSearchParams, name: string): boolean {
  const value = search.get(name)
  return value !== null && value !== 'false' && value !== '0'
}

/** From this API version on, a query without a perspective sees published documents. */
const publishedByDefault = '2025-02-19'

export function perspectiveOf(value: unknown, apiVersion: string): Perspective {
  if (value === undefined || value === null || value === '') {
    // `1` sorts before any date, `X` after.
    return apiVersion !== '' && apiVersion >= publishedByDefault ? 'published' : 'raw'
  }
  const names = Array.isArray(value) ? value : String(value).split(',')
  const [first] = names
  if (names.length === 1 && (first === 'raw' || first === 'published' || first === 'drafts')) return first
  if (names.length === 1 && first === 'previewDrafts') return 'drafts'
  if (
    !names.every((name) => typeof name === 'string' && /^[a-zA-Z0-9_-]+$/.test(name)) ||
    names.includes('raw')
  ) {
    throw badRequest(`Invalid perspective "${String(value)}"`)
  }
  return names
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest(`Parameter ${name} is not JSON`)
    throw error
  }
}

/** Reads the `params` of a body. */
export function paramsOf({params = {}}: Record<string, unknown>): Record<string, unknown> {
  if (!isRecord(params)) throw badRequest('"params" must be an object')
  return params
}
