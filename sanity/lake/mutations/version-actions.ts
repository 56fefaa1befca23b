import {isDraftOrVersionId, isVersionId} from '../documents/document-id.ts'
import {isRecord} from '../json/is-record.ts'
import {
  alreadyExists,
  attributesOf,
  expectDocument,
  expectRevision,
  idOf,
  malformed,
  put,
  type Step,
  versionIdOf,
} from './action-step.ts'
import {discard} from './document-actions.ts'

/** `sanity.action.document.version.…` */
export const versionActions: Record<string, (step: Step) => void> = {
  create: createVersion,
  discard: (step) => discard(step, 'versionId'),
  replace: replaceVersion,
  unpublish: unpublishVersion,
}

function createVersion(step: Step): void {
  const {transaction, action, index} = step
  if (isRecord(action.document)) {
    const document = attributesOf(step, 'document')
    if (!isDraftOrVersionId(document._id))
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
