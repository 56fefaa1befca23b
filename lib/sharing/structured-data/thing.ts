import {isPlaceholder} from '../../content/placeholder.ts'

/** A thing as schema.org describes it, or a part of one. */
export type Thing = {[property: string]: Value}
type Value = string | number | null | undefined | Thing | readonly Value[]

/**
 * The text of a data block. What is empty, or not known yet, is left out: a search engine would print a placeholder as a
 * fact. No `<`, so that no word of a page can end the block.
 */
export function dataText(thing: Thing): string {
  const known = withoutGaps({'@context': 'https://schema.org', ...thing})
  return JSON.stringify(known).replaceAll('<', '\\u003c')
}

function withoutGaps(value: Value): Value {
  if (typeof value === 'string') return value.trim() === '' || isPlaceholder(value) ? undefined : value
  if (typeof value !== 'object' || value === null) return value ?? undefined
  if (isList(value)) {
    const items = value.map(withoutGaps).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  const fields = Object.entries(value)
    .map(([name, field]) => [name, withoutGaps(field)] as const)
    .filter(([, field]) => field !== undefined)
  return fields.some(([name]) => name !== '@type') ? Object.fromEntries(fields) : undefined
}

function isList(value: Thing | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}
