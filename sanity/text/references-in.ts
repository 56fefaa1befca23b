import {isRecord} from './text-parts.ts'

/** Each document that a value refers to, at whatever depth, with the field of the value as its place. */
export function referencesIn(fields: Record<string, unknown>): {path: string; id: string}[] {
  const found = new Map<string, string>()
  for (const [path, value] of Object.entries(fields)) collect(value, path)
  return [...found].map(([id, path]) => ({path, id}))

  function collect(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null) return
    const id = referenceOf(value)
    if (id !== undefined && !found.has(id)) found.set(id, path)
    for (const inner of Object.values(value)) collect(inner, path)
  }
}

export function referenceOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value._ref === 'string' ? value._ref : undefined
}
