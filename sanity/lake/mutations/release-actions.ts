import {actionError} from '../core/errors.ts'
import type {LakeDocument} from '../core/types.ts'
import {releaseOf, toPublishedId} from '../documents/document-id.ts'
import {randomKey} from '../documents/random-id.ts'
import {
  finalVersionIds,
  isReleaseMetadata,
  isReleaseName,
  releaseDocumentId,
} from '../documents/release-document.ts'
import {isRecord} from '../json/is-record.ts'
import {alreadyExists, expectDocument, malformed, notFound, put, type Step} from './action-step.ts'
import {putPublished, takeDown} from './document-actions.ts'
import {findPatchProblem, patchDocument, pathsOf} from './patch-document.ts'

/** `sanity.action.release.…` */
export const releaseActions: Record<string, (step: Step) => void> = {
  create,
  edit,
  publish,
  schedule,
  unschedule: (step) => {
    change(step, expectRelease(step, ['scheduled']), {set: {state: 'active'}, unset: ['publishAt']})
  },
  archive,
  unarchive,
  delete: remove,
  import: importRelease,
}

function create(step: Step): void {
  const {transaction, action, index} = step
  const name = nameOf(step)
  const {metadata = {}} = action
  if (!isReleaseMetadata(metadata)) throw malformedMetadata(index)
  const id = releaseDocumentId(name)
  if (transaction.get(id)) throw alreadyExists(index, id)
  const content = {name, state: 'active', metadata: {releaseType: 'undecided', ...metadata}}
  put(step, 'create', id, content, {_type: 'system.release'})
}

/** Changes what people wrote about a release. Its state has actions of its own. */
function edit(step: Step): void {
  const {action, index} = step
  const release = expectRelease(step)
  const {patch} = action
  if (!isRecord(patch)) throw malformed(index, 'Action needs "patch", an object')
  const problem = findPatchProblem(patch)
  if (problem) throw malformed(index, problem)
  const {ifRevisionID: _, ...operations} = patch
  const paths = Object.entries(operations).flatMap(([name, value]) => pathsOf(name, value))
  const stranger = paths.find((path) => !/^metadata(?![a-zA-Z0-9_])/.test(path))
  if (stranger !== undefined) throw malformed(index, `Only "metadata" can be edited, not "${stranger}"`)
  change(step, release, operations)
}

function schedule(step: Step): void {
  const {publishAt} = step.action
  if (typeof publishAt !== 'string' || Number.isNaN(Date.parse(publishAt))) {
    throw malformed(step.index, 'Action needs "publishAt", a time like "2030-01-31T08:00:00Z"')
  }
  const set = {state: 'scheduled', publishAt: new Date(publishAt).toISOString()}
  change(step, expectRelease(step, ['active', 'scheduled']), {set, unset: ['error']})
}

/** Also of a scheduled release: its hour has come. */
function publish(step: Step): void {
  const release = expectRelease(step, ['active', 'scheduled'])
  const versions = versionsOf(step, release)
  for (const version of versions) {
    const isMarked = isRecord(version._system) && version._system.delete === true
    if (!isMarked) {
      putPublished(step, version)
      continue
    }
    const publishedId = toPublishedId(version._id)
    const published = step.transaction.get(publishedId)
    if (published) takeDown(step, published, `drafts.${publishedId}`)
    discardVersion(step, version)
  }
  const set = {state: 'published', publishedAt: step.transaction.timestamp, ...finalStates(versions)}
  change(step, release, {set, unset: ['error']})
}

function archive(step: Step): void {
  const release = expectRelease(step, ['active'])
  const versions = versionsOf(step, release)
  for (const version of versions) discardVersion(step, version)
  change(step, release, {set: {state: 'archived', ...finalStates(versions)}, unset: ['error']})
}

/** Brings the versions back as they were. Those of a release that was imported are not in this lake's log. */
function unarchive(step: Step): void {
  const release = expectRelease(step, ['archived'])
  for (const id of finalVersionIds(release)) {
    const version = step.lastRevision(id)
    if (!version) throw notFound(step.index, id)
    put(step, 'create', id, version, version)
  }
  change(step, release, {set: {state: 'active'}, unset: ['finalDocumentStates']})
}

function remove(step: Step): void {
  const {_id} = expectRelease(step, ['archived', 'published'])
  step.transaction.put(_id, undefined, {delete: {id: _id}}, step.index)
}

/** Puts in a release as an export has it, with its state. Its versions are documents of the export. */
function importRelease(step: Step): void {
  const {transaction, action, index} = step
  const name = nameOf(step)
  const id = releaseDocumentId(name)
  const attributes = action.attributes ?? action.document
  if (!isRecord(attributes)) throw malformed(index, 'Action needs "attributes", an object')
  const {metadata = {}, _createdAt} = attributes
  if (!isReleaseMetadata(metadata)) throw malformedMetadata(index)
  if (transaction.get(id)) {
    if (action.ifExists === 'ignore') return
    if (action.ifExists !== 'replace') throw alreadyExists(index, id)
  }
  const content = {state: 'active', ...attributes, name, metadata: {releaseType: 'undecided', ...metadata}}
  put(step, 'createOrReplace', id, content, {_type: 'system.release', _createdAt})
}

function nameOf({action, index}: Step): string {
  const name = action.releaseId
  if (!isReleaseName(name)) throw malformed(index, 'Action needs "releaseId", the name of a release')
  return name
}

/** Reads the release that an action names. `states` are those in which the action makes sense. */
function expectRelease(step: Step, states?: string[]): LakeDocument {
  const {action, index} = step
  const release = expectDocument(step, releaseDocumentId(nameOf(step)))
  const {_id, state} = release
  if (!states || states.includes(String(state))) return release
  const description = `Release "${action.releaseId}" is ${state}, and must be ${states.join(' or ')}`
  throw actionError(409, {type: 'invalidReleaseStateError', description, id: _id}, index)
}

function versionsOf({transaction}: Step, release: LakeDocument): LakeDocument[] {
  return [...transaction.all()].filter(({_id}) => {
    const name = releaseOf(_id)
    return name !== undefined && releaseDocumentId(name) === release._id
  })
}

function discardVersion({transaction, index}: Step, {_id}: LakeDocument): void {
  transaction.put(_id, undefined, {delete: {id: _id}}, index)
}

function finalStates(versions: LakeDocument[]) {
  return {
    finalDocumentStates: versions.map(({_id, _rev}) => ({_key: randomKey(), id: _id, revisionId: _rev})),
  }
}

/** Logged as a patch, so that listeners apply it to what they have. */
function change(
  {transaction, index}: Step,
  release: LakeDocument,
  operations: Record<string, unknown>,
): void {
  const after = patchDocument(release, operations)
  if (typeof after === 'string') throw malformed(index, after)
  if (!isReleaseMetadata(after.metadata)) throw malformedMetadata(index)
  const document = {...after, _rev: transaction.id, _updatedAt: transaction.timestamp}
  transaction.put(release._id, document, {patch: {...operations, id: release._id}}, index)
}

function malformedMetadata(index: number) {
  return malformed(index, '"metadata" must be an object, its "releaseType" asap, scheduled or undecided')
}
