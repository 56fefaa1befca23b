import {actionError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {isDraftOrVersionId, isSystemId, isValidId} from '../documents/document-id.ts'
import {copyJson} from '../json/copy-json.ts'
import {isRecord} from '../json/is-record.ts'
import type {PendingTransaction} from './pending-transaction.ts'

/** One action of a request, at its place. */
export type Step = {
  transaction: PendingTransaction
  action: Record<string, unknown>
  index: number
  /** Returns the last state of a document that is stored or was deleted, or undefined. */
  lastRevision: (id: string) => LakeDocument | undefined
}

export type Attributes = Record<string, unknown> & {_id: string; _type: string}

export function put(
  {transaction, index}: Step,
  kind: 'create' | 'createOrReplace' | 'createIfNotExists',
  id: string,
  content: Record<string, unknown>,
  {_type, _createdAt}: {_type: string; _createdAt?: unknown},
): void {
  const {_rev: _, ...attributes} = copyJson(content)
  const document: LakeDocument = {
    ...attributes,
    _id: id,
    _type,
    _createdAt: typeof _createdAt === 'string' ? _createdAt : transaction.timestamp,
    _updatedAt: transaction.timestamp,
    _rev: transaction.id,
  }
  transaction.put(id, document, {[kind]: document}, index)
}

export function attributesOf({action, index}: Step, name: string): Attributes {
  const attributes = action[name]
  if (!isRecord(attributes)) throw malformed(index, `Action needs "${name}", an object`)
  const {_id, _type} = attributes
  if (!isValidId(_id) || isSystemId(_id)) throw malformed(index, `Invalid document ID "${String(_id)}"`)
  if (typeof _type !== 'string' || _type === '')
    throw malformed(index, `Document "${_id}" needs a _type, a text`)
  return {...attributes, _id, _type}
}

export function idOf({action, index}: Step, name: string): string {
  const id = action[name]
  if (!isValidId(id) || isSystemId(id)) throw malformed(index, `Action needs "${name}", a document ID`)
  return id
}

export function versionIdOf(step: Step, name: string): string {
  const id = idOf(step, name)
  if (!isDraftOrVersionId(id)) throw malformed(step.index, `"${id}" is neither a draft nor a version`)
  return id
}

export function expectDocument({transaction, index}: Step, id: string): LakeDocument {
  const document = transaction.get(id)
  if (!document) throw notFound(index, id)
  return document
}

export function expectRevision(
  index: number,
  id: string,
  document: LakeDocument | undefined,
  expected: unknown,
): void {
  if (expected === undefined || expected === document?._rev) return
  const description = `Document "${id}" has unexpected revision ID ("${document?._rev ?? ''}"), expected "${expected}"`
  const revisions = {currentRevisionID: document?._rev ?? null, expectedRevisionID: expected}
  throw actionError(409, {type: 'documentRevisionIDDoesNotMatchError', description, id, ...revisions}, index)
}

export function alreadyExists(index: number, id: string) {
  const description = `Document by ID "${id}" already exists`
  return actionError(409, {type: 'documentAlreadyExistsError', description, id}, index)
}

export function notFound(index: number, id: string) {
  const description = `The document with the ID "${id}" was not found`
  return actionError(404, {type: 'documentNotFoundError', description, id}, index)
}

export function malformed(index: number, description: string) {
  return actionError(400, {type: 'validationError', description}, index)
}
