import {type Finding, failed, passed} from '../../check.ts'
import {everyDocument} from '../../services/every-document.ts'
import type {SanityApi} from '../../services/sanity-api.ts'

/** Wider than `isPlaceholder`: one that was misspelt is also a fact that is missing. */
const PLACEHOLDER = /\[Clinic to supply/i
const MOST_NAMED = 12

/** No page may show patients a fact that the clinic has not given. */
export async function checkPlaceholders(
  api: SanityApi,
  studioUrl: string,
  signal: AbortSignal,
): Promise<Finding> {
  const found = await everyDocument(api, signal)
  if ('problem' in found) return found.problem
  const places = found.documents.flatMap(({_id, _type, ...fields}) => placesIn(fields, `${_type} ${_id}`))
  if (places.length === 0) return passed('None is published.')
  const more = places.length > MOST_NAMED ? `\nand ${places.length - MOST_NAMED} more` : ''
  return failed(
    `${places.length} in published content:\n${places.slice(0, MOST_NAMED).join('\n')}${more}`,
    `Replace them at ${studioUrl} with what is true of the clinic, and publish.`,
  )
}

/** Like `clinicSettings clinicSettings: crisisLines.0.label`. */
function placesIn(value: unknown, at: string): string[] {
  if (typeof value === 'string') return PLACEHOLDER.test(value) ? [at] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    placesIn(part, at.includes(': ') ? `${at}.${name}` : `${at}: ${name}`),
  )
}
