import {actionError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {isDraftId, isPublishedId, isValidId, isVersionId, toPublishedId} from '../documents/document-id.ts'
import {copyJson} from '../json/copy-json.ts'
import {isRecord} from '../json/is-record.ts'
import {findPatchProblem, patchDocument} from './patch-document.ts'
import type {PendingTransaction} from './pending-transaction.ts'
import {strengthenOnPublish} from './strengthen-on-publish.ts'

type Step = {transaction: PendingTransaction; action: Record<string, unknown>; index: number}

const handlers: Record<string, (step: Step) => void> = {
  'sanity.action.document.create': create,
  'sanity.action.document.edit': edit,
  'sanity.action.document.publish': publish,
  'sanity.action.document.unpublish': unpublish,
  'sanity.action.document.delete': deleteAll,
  'sanity.action.document.discard': (step) => discard(step, 'draftId'),
  'sanity.action.document.version.discard': (step) => discard(step, 'versionId'),
  'sanity.action.document.replaceDraft': (step) => replace(step, attributesOf(step, 'attributes')),
  'sanity.action.document.version.create': createVersion,
  'sanity.action.document.version.replace': replaceVersion,
  'sanity.action.document.version.unpublish': unpublishVersion,
}

/** Applies one action of a request. Throws a `LakeError` that names its place. */
export function applyAction(transaction: PendingTransaction, action: unknown, index: number): void {
  if (!isRecord(action)) throw malformed(index, 'An action must be an object')
  const {actionType} = action
  // Inherited properties of the table, like `constructor`, are not actions.
  const known = typeof actionType === 'string' && Object.hasOwn(handlers, actionType)
  const handler = known ? handlers[actionType] : undefined
  if (!handler) throw malformed(index, `Action "${String(actionType)}" is not supported`)
  handler({transaction, action, index})
}

function create(step: Step): void {
  const {transaction, action, index} = step
  const attributes = attributesOf(step, 'attributes')
  const publishedId = idOf(step, 'publishedId')
  const id = isPublishedId(attributes._id) ? `drafts.${publishedId}` : attributes._id
  if (toPublishedId(id) !== publishedId) throw malformed(index, `"${id}" is not a draft of "${publishedId}"`)
  if (transaction.get(id)) {
    if (action.ifExists === 'ignore') return
    throw alreadyExists(index, id)
  }
  if (isDraftId(id) && transaction.get(publishedId)) throw alreadyExists(index, publishedId)
  put(step, 'create', id, attributes, attributes)
}

function edit(step: Step): void {
  const {transaction, action, index} = step
  const {id, publishedId} = draftOf(step)
  const {patch} = action
  if (!isRecord(patch)) throw malformed(index, 'Action needs "patch", an object')
  const problem = findPatchProblem(patch)
  if (problem) throw malformed(index, problem)
  if (!transaction.get(id)) {
    const published = expectDocument(step, publishedId)
    put(step, 'createIfNotExists', id, published, published)
  }
  const after = patchDocument(expectDocument(step, id), patch)
  if (typeof after === 'string') throw malformed(index, after)
  const document = {...after, _rev: transaction.id, _updatedAt: transaction.timestamp}
  const {ifRevisionID: _, ...operations} = patch
  transaction.put(id, document, {patch: {...operations, id}}, index)
}

function publish(step: Step): void {
  const {transaction, action, index} = step
  const {id: draftId, publishedId} = draftOf(step)
  const draft = expectDocument(step, draftId)
  expectRevision(index, draftId, draft, action.ifDraftRevisionId)
  const published = transaction.get(publishedId)
  expectRevision(index, publishedId, published, action.ifPublishedRevisionId)
  const {_system: _, ...content} = draft
  const strengthened = strengthenOnPublish(content)
  put(step, 'createOrReplace', publishedId, isRecord(strengthened) ? strengthened : content, {
    _type: draft._type,
    _createdAt: published?._createdAt ?? draft._createdAt,
  })
  transaction.put(draftId, undefined, {delete: {id: draftId}}, index)
}

function unpublish(step: Step): void {
  const {id: draftId, publishedId} = draftOf(step)
  const published = expectDocument(step, publishedId)
  if (!step.transaction.get(draftId)) put(step, 'createIfNotExists', draftId, published, published)
  step.transaction.put(publishedId, undefined, {delete: {id: publishedId}}, step.index)
}

function deleteAll(step: Step): void {
  const {transaction, action, index} = step
  const publishedId = idOf(step, 'publishedId')
  const drafts = action.includeDrafts ?? []
  if (!Array.isArray(drafts) || !drafts.every(isValidId)) {
    throw malformed(index, 'Action needs "includeDrafts", a list of document IDs')
  }
  const stranger = drafts.find((id) => toPublishedId(id) !== publishedId)
  if (stranger) throw malformed(index, `"${stranger}" is not a draft of "${publishedId}"`)
  const draftId = `drafts.${publishedId}`
  if (transaction.get(draftId) && !drafts.includes(draftId)) {
    const description = `Document "${publishedId}" cannot be deleted: its draft is not included`
    throw actionError(409, {type: 'documentHasDraftsError', description, id: publishedId}, index)
  }
  const ids = [publishedId, ...drafts].filter((id) => transaction.get(id))
  if (ids.length === 0) throw notFound(index, publishedId)
  for (const id of ids) transaction.put(id, undefined, {delete: {id}}, index)
}

function discard(step: Step, name: string): void {
  const id = versionIdOf(step, name)
  expectDocument(step, id)
  step.transaction.put(id, undefined, {delete: {id}}, step.index)
}

function replace(step: Step, attributes: Attributes): void {
  const publishedId = idOf(step, 'publishedId')
  const draftId = `drafts.${publishedId}`
  if (toPublishedId(attributes._id) !== publishedId) {
    throw malformed(step.index, `"${attributes._id}" is not a draft of "${publishedId}"`)
  }
  const known = step.transaction.get(draftId) ?? expectDocument(step, publishedId)
  put(step, 'createOrReplace', draftId, attributes, {_type: attributes._type, _createdAt: known._createdAt})
}

function createVersion(step: Step): void {
  const {transaction, action, index} = step
  if (isRecord(action.document)) {
    const document = attributesOf(step, 'document')
    if (isPublishedId(document._id))
      throw malformed(index, `"${document._id}" is neither a draft nor a version`)
    if (transaction.get(document._id)) throw alreadyExists(index, document._id)
    put(step, 'create', document._id, document, document)
    return
  }
  const base = expectDocument(step, idOf(step, 'baseId'))
  expectRevision(index, base._id, base, action.ifBaseRevisionId)
  const versionId = versionIdOf(step, 'versionId')
  if (transaction.get(versionId)) throw alreadyExists(index, versionId)
  put(step, 'create', versionId, base, base)
}

function replaceVersion(step: Step): void {
  const document = attributesOf(step, 'document')
  const known = expectDocument(step, document._id)
  put(step, 'createOrReplace', document._id, document, {_type: document._type, _createdAt: known._createdAt})
}

/** Marks the version, so that publishing its release unpublishes the document. */
function unpublishVersion(step: Step): void {
  const id = idOf(step, 'versionId')
  if (!isVersionId(id)) throw malformed(step.index, `"${id}" is not a version`)
  const base = step.transaction.get(id) ?? expectDocument(step, idOf(step, 'publishedId'))
  const system = isRecord(base._system) ? base._system : {}
  put(step, 'createOrReplace', id, {...base, _system: {...system, delete: true}}, base)
}

type Attributes = Record<string, unknown> & {_id: string; _type: string}

function put(
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

function attributesOf({action, index}: Step, name: string): Attributes {
  const attributes = action[name]
  if (!isRecord(attributes)) throw malformed(index, `Action needs "${name}", an object`)
  const {_id, _type} = attributes
  if (!isValidId(_id)) throw malformed(index, `Invalid document ID "${String(_id)}"`)
  if (typeof _type !== 'string' || _type === '')
    throw malformed(index, `Document "${_id}" needs a _type, a text`)
  return {...attributes, _id, _type}
}

function idOf({action, index}: Step, name: string): string {
  const id = action[name]
  if (!isValidId(id)) throw malformed(index, `Action needs "${name}", a document ID`)
  return id
}

/** Reads the draft or version that an action names, and the id of its published document. */
function draftOf(step: Step): {id: string; publishedId: string} {
  const id = versionIdOf(step, 'draftId')
  const publishedId = idOf(step, 'publishedId')
  if (toPublishedId(id) !== publishedId) {
    throw malformed(step.index, `"${id}" is not a draft of "${publishedId}"`)
  }
  return {id, publishedId}
}

function versionIdOf(step: Step, name: string): string {
  const id = idOf(step, name)
  if (isPublishedId(id)) throw malformed(step.index, `"${id}" is neither a draft nor a version`)
  return id
}

function expectDocument({transaction, index}: Step, id: string): LakeDocument {
  const document = transaction.get(id)
  if (!document) throw notFound(index, id)
  return document
}

function expectRevision(
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

function alreadyExists(index: number, id: string) {
  const description = `Document by ID "${id}" already exists`
  return actionError(409, {type: 'documentAlreadyExistsError', description, id}, index)
}

function notFound(index: number, id: string) {
  const description = `The document with the ID "${id}" was not found`
  return actionError(404, {type: 'documentNotFoundError', description, id}, index)
}

function malformed(index: number, description: string) {
  return actionError(400, {type: 'validationError', description}, index)
}
