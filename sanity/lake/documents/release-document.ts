import type {LakeDocument} from '../core/types.ts'
import {isRecord} from '../json/is-record.ts'

const prefix = '_.releases.'

export function releaseDocumentId(name: string): string {
  return prefix + name
}

export function isReleaseDocumentId(id: string): boolean {
  return id.startsWith(prefix)
}

/** The names of perspectives, which no release may take. */
const reserved = ['raw', 'published', 'drafts', 'previewDrafts']

/** The characters of a perspective. A dot would end the name inside the id of a version. */
export function isReleaseName(name: unknown): name is string {
  return (
    typeof name === 'string' && /^[a-zA-Z0-9_][a-zA-Z0-9_-]{0,63}$/.test(name) && !reserved.includes(name)
  )
}

const types: unknown[] = ['asap', 'scheduled', 'undecided']

export function isReleaseMetadata(metadata: unknown): metadata is Record<string, unknown> {
  return isRecord(metadata) && (metadata.releaseType === undefined || types.includes(metadata.releaseType))
}

/** Returns the versions that publishing or archiving a release took away, by the ids that they had. */
export function finalVersionIds({finalDocumentStates}: LakeDocument): string[] {
  const states: unknown[] = Array.isArray(finalDocumentStates) ? finalDocumentStates : []
  return states.flatMap((state) => (isRecord(state) && typeof state.id === 'string' ? [state.id] : []))
}

/** Returns when a scheduled release is due, in ms, or undefined for other documents. */
export function dueAt({_id, state, publishAt}: LakeDocument): number | undefined {
  const time = typeof publishAt === 'string' ? Date.parse(publishAt) : Number.NaN
  return isReleaseDocumentId(_id) && state === 'scheduled' && !Number.isNaN(time) ? time : undefined
}
