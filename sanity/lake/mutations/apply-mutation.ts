import {mutationError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {isValidId} from '../documents/document-id.ts'
import {randomId} from '../documents/random-id.ts'
import {copyJson} from '../json/copy-json.ts'
import {isRecord} from '../json/is-record.ts'
import {addArrayKeys, findPatchProblem, patchDocument} from './patch-document.ts'
import type {PendingTransaction} from './pending-transaction.ts'

export type Operation = 'create' | 'update' | 'delete' | 'none'
export type AppliedMutation = {id: string; operation: Operation}

export type ApplyOptions = {
  autoGenerateArrayKeys?: boolean
  /** Ids of the documents a patch or delete selects by query. */
  select: (query: string, params: Record<string, unknown>) => string[]
}

const kinds = ['create', 'createOrReplace', 'createIfNotExists', 'patch', 'delete'] as const

/** Applies one mutation of a request to the transaction. Throws a `LakeError` that names its place. */
export function applyMutation(
  transaction: PendingTransaction,
  mutation: unknown,
  index: number,
  options: ApplyOptions,
): AppliedMutation[] {
  const kind = isRecord(mutation) ? kinds.find((name) => name in mutation) : undefined
  const body = kind && isRecord(mutation) ? mutation[kind] : undefined
  if (!kind || !isRecord(mutation) || Object.keys(mutation).length !== 1) {
    const names = isRecord(mutation) ? Object.keys(mutation).join(', ') : String(mutation)
    throw malformed(index, `Unknown mutation "${names}"`)
  }
  if (!isRecord(body)) throw malformed(index, `Mutation "${kind}" must be an object`)
  if (kind === 'patch') return patch(transaction, body, index, options)
  if (kind === 'delete') return remove(transaction, body, index, options)
  return [create(transaction, kind, body, index, options)]
}

function create(
  transaction: PendingTransaction,
  kind: 'create' | 'createOrReplace' | 'createIfNotExists',
  body: Record<string, unknown>,
  index: number,
  options: ApplyOptions,
): AppliedMutation {
  if (kind !== 'create' && body._id === undefined) throw malformed(index, `Mutation "${kind}" needs an _id`)
  const id = completeId(body._id ?? '', index)
  if (typeof body._type !== 'string' || body._type === '') {
    throw malformed(index, `Document "${id}" needs a _type, a text`)
  }
  const known = transaction.get(id)
  if (known && kind === 'createIfNotExists') return {id, operation: 'none'}
  if (known && kind === 'create') {
    const description = `Document by ID "${id}" already exists`
    throw mutationError(409, {type: 'documentAlreadyExistsError', description, id}, index)
  }
  const {_rev: _, ...attributes} = copyJson(body)
  const document: LakeDocument = {
    ...attributes,
    _id: id,
    _type: body._type,
    _createdAt: isTime(body._createdAt) ? body._createdAt : transaction.timestamp,
    _updatedAt: isTime(body._updatedAt) ? body._updatedAt : transaction.timestamp,
    _rev: transaction.id,
  }
  if (options.autoGenerateArrayKeys) addArrayKeys(document)
  transaction.put(id, document, {[kind]: document}, index)
  return {id, operation: known ? 'update' : 'create'}
}

function patch(
  transaction: PendingTransaction,
  body: Record<string, unknown>,
  index: number,
  options: ApplyOptions,
): AppliedMutation[] {
  const problem = findPatchProblem(body)
  if (problem) throw malformed(index, problem)
  const {id: _, query: __, params: ___, ...operations} = body
  return selectIds(body, index, options).map((id) => {
    const known = transaction.get(id)
    if (!known) throw notFound(index, id)
    const expected = body.ifRevisionID
    if (expected !== undefined && expected !== known._rev) {
      const description = `Document "${id}" has unexpected revision ID ("${known._rev}"), expected "${expected}"`
      const type = 'documentRevisionIDDoesNotMatchError'
      const revisions = {currentRevisionID: known._rev, expectedRevisionID: expected}
      throw mutationError(409, {type, description, id, ...revisions}, index)
    }
    const after = patchDocument(known, operations)
    if (typeof after === 'string') throw malformed(index, after)
    const document = {...after, _rev: transaction.id, _updatedAt: transaction.timestamp}
    if (options.autoGenerateArrayKeys) addArrayKeys(document)
    // Listeners apply what is logged here. The patch alone would make a document without the generated keys.
    const noted = options.autoGenerateArrayKeys ? {createOrReplace: document} : {patch: {...operations, id}}
    transaction.put(id, document, noted, index)
    return {id, operation: 'update'}
  })
}

function remove(
  transaction: PendingTransaction,
  body: Record<string, unknown>,
  index: number,
  options: ApplyOptions,
): AppliedMutation[] {
  return selectIds(body, index, options).map((id) => {
    if (!transaction.get(id)) return {id, operation: 'none'}
    transaction.put(id, undefined, {delete: {id}}, index)
    return {id, operation: 'delete'}
  })
}

function selectIds(body: Record<string, unknown>, index: number, {select}: ApplyOptions): string[] {
  const {query, params = {}} = body
  if (typeof query === 'string') {
    if (!isRecord(params)) throw malformed(index, '"params" must be an object')
    return select(query, params)
  }
  const ids = Array.isArray(body.id) ? body.id : [body.id]
  if (ids.length === 0 || !ids.every((id) => typeof id === 'string' && id !== '')) {
    throw malformed(index, 'A patch or delete needs an "id" or a "query"')
  }
  return ids
}

/** Completes an id that is empty or ends with a dot, with random characters. */
function completeId(id: unknown, index: number): string {
  const complete = id === '' || (typeof id === 'string' && id.endsWith('.')) ? `${id}${randomId()}` : id
  if (!isValidId(complete)) throw malformed(index, `Invalid document ID "${String(id)}"`)
  return complete
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function notFound(index: number, id: string) {
  const description = `The document with the ID "${id}" was not found`
  return mutationError(404, {type: 'documentNotFoundError', description, id}, index)
}

function malformed(index: number, description: string) {
  return mutationError(400, {type: 'validationError', description}, index)
}
