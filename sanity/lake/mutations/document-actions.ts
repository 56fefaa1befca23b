import {actionError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {isDraftId, isDraftOrVersionId, isValidId, toPublishedId} from '../documents/document-id.ts'
import {isRecord} from '../json/is-record.ts'
import {
  type Attributes,
  alreadyExists,
  attributesOf,
  expectDocument,
  expectRevision,
  idOf,
  malformed,
  notFound,
  put,
  type Step,
  versionIdOf,
} from './action-step.ts'
import {findPatchProblem, patchDocument} from './patch-document.ts'
import {strengthenOnPublish} from './strengthen-on-publish.ts'

/** `sanity.action.document.…` */
export const documentActions: Record<string, (step: Step) => void> = {
  create,
  edit,
  publish,
  unpublish,
  delete: deleteAll,
  discard: (step) => discard(step, 'draftId'),
  replaceDraft: (step) => replace(step, attributesOf(step, 'attributes')),
}

function create(step: Step): void {
  const {transaction, action, index} = step
  const attributes = attributesOf(step, 'attributes')
  const publishedId = idOf(step, 'publishedId')
  const id = isDraftOrVersionId(attributes._id) ? attributes._id : `drafts.${publishedId}`
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
  putPublished(step, draft)
}

/** Puts a draft or a version into the place of the published document. */
export function putPublished(step: Step, draft: LakeDocument): void {
  const {transaction, index} = step
  const publishedId = toPublishedId(draft._id)
  const {_system: _, ...content} = draft
  const strengthened = strengthenOnPublish(content)
  put(step, 'createOrReplace', publishedId, isRecord(strengthened) ? strengthened : content, {
    _type: draft._type,
    _createdAt: transaction.get(publishedId)?._createdAt ?? draft._createdAt,
  })
  transaction.put(draft._id, undefined, {delete: {id: draft._id}}, index)
}

function unpublish(step: Step): void {
  const {id, publishedId} = draftOf(step)
  takeDown(step, expectDocument(step, publishedId), id)
}

/** Deletes the published document, and keeps its content as a draft unless there is one. */
export function takeDown(step: Step, {_id, ...published}: LakeDocument, draftId: string): void {
  if (!step.transaction.get(draftId)) put(step, 'createIfNotExists', draftId, published, published)
  step.transaction.put(_id, undefined, {delete: {id: _id}}, step.index)
}

function deleteAll(step: Step): void {
  const {transaction, action, index} = step
  const publishedId = idOf(step, 'publishedId')
  const drafts = action.includeDrafts ?? action.includeVersions ?? []
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

export function discard(step: Step, name: string): void {
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

/** Reads the draft or version that an action names, and the id of its published document. */
function draftOf(step: Step): {id: string; publishedId: string} {
  const id = versionIdOf(step, step.action.versionId === undefined ? 'draftId' : 'versionId')
  const publishedId = idOf(step, 'publishedId')
  if (toPublishedId(id) !== publishedId) {
    throw malformed(step.index, `"${id}" is not a draft of "${publishedId}"`)
  }
  return {id, publishedId}
}
