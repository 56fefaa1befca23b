import type {LakeDocument} from '../core/types.ts'

/** `foreign` references lead to another dataset or project and are not checked. */
export type Reference = {id: string; weak: boolean; foreign: boolean}

const known = new WeakMap<LakeDocument, Reference[]>()

/** Returns every reference inside a document. Stored documents do not change, so each is searched once. */
export function referencesOf(document: LakeDocument): Reference[] {
  const references = known.get(document) ?? collect(document, [])
  known.set(document, references)
  return references
}

export function strongReferences(document: LakeDocument): string[] {
  return referencesOf(document).flatMap(({id, weak, foreign}) => (weak || foreign ? [] : [id]))
}

function collect(value: unknown, found: Reference[]): Reference[] {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
  } else if (typeof value === 'object' && value !== null) {
    if ('_ref' in value && typeof value._ref === 'string' && value._ref !== '') {
      const weak = '_weak' in value && value._weak === true
      found.push({id: value._ref, weak, foreign: '_dataset' in value || '_projectId' in value})
    } else {
      for (const item of Object.values(value)) collect(item, found)
    }
  }
  return found
}
