const draftsPrefix = 'drafts.'
const versionsPrefix = 'versions.'

export function isDraftId(id: string): boolean {
  return id.startsWith(draftsPrefix)
}

export function isVersionId(id: string): boolean {
  return id.startsWith(versionsPrefix)
}

export function isDraftOrVersionId(id: string): boolean {
  return isDraftId(id) || isVersionId(id)
}

/** System documents, like those of releases, belong to the dataset and are no content. */
export function isSystemId(id: string): boolean {
  return id.startsWith('_.')
}

/** True for the content that readers see. */
export function isPublishedId(id: string): boolean {
  return !isDraftOrVersionId(id) && !isSystemId(id)
}

/** Returns the release of a version, `versions.<release>.<published id>`, or undefined for other ids. */
export function releaseOf(id: string): string | undefined {
  return isVersionId(id) ? id.split('.')[1] : undefined
}

export function toPublishedId(id: string): string {
  if (isDraftId(id)) return id.slice(draftsPrefix.length)
  return isVersionId(id) ? id.split('.').slice(2).join('.') : id
}

/** Sanity's rule: letters, digits, `_`, `-` and `.`; neither a leading `-` or `.`, nor two dots; 128 at most. */
export function isValidId(id: unknown): id is string {
  return (
    typeof id === 'string' &&
    id.length <= 128 &&
    /^[a-zA-Z0-9_](?!.*\.\.)[a-zA-Z0-9._-]*$/.test(id) &&
    !id.endsWith('.')
  )
}
