import {countsPeople, sourceKinds} from '../../../sanity/choices/source-kinds.ts'
import {isRetracted} from '../../../sanity/wording/document/retracted.ts'
import type {ArticleCitation} from '../content-types.ts'

/** "A trial with 365 people". Returns undefined if it is not known, or was nothing of that kind. */
export function whoWasStudied({kind, participants}: ArticleCitation): string | undefined {
  const known = sourceKinds.find(({value}) => value === kind)
  if (!known || !countsPeople(kind) || !participants) return undefined
  const people = participants === 1 ? 'person' : 'people'
  return `${known.words} with ${participants.toLocaleString('en-US')} ${people}`
}

/** Since when a source no longer stands, and where that is written. Returns undefined if it stands. */
export function withdrawalOf(
  source: ArticleCitation,
): {day: string | null; notice: string | null} | undefined {
  return isRetracted(source) ? {day: source.retractedOn, notice: source.retractionNotice} : undefined
}
