import {z} from 'zod'
import {type Finding, failed, passed} from '../../check.ts'
import {hasDecided, querySanity, resultOf, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'

/** Wider than `isPlaceholder`: one that was misspelt is also a fact that is missing. */
const PLACEHOLDER = /\[Clinic to supply/i
const DOCUMENTS_AT_ONCE = 100
const MOST_NAMED = 12

const pageQuery = `*[_id > $after && !string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.")]
  | order(_id asc)[0...${DOCUMENTS_AT_ONCE}]`
const page = z.array(z.looseObject({_id: z.string(), _type: z.string()}))

/** No page may show patients a fact that the clinic has not given. */
export async function checkPlaceholders(
  api: SanityApi,
  studioUrl: string,
  signal: AbortSignal,
): Promise<Finding> {
  const places: string[] = []
  let after = ''
  while (true) {
    const answer = await querySanity(api, {query: pageQuery, params: {after}, signal})
    if (!hasDecided(answer)) return sayUndecided(answer, api)
    const documents = resultOf(answer, page)
    if (!documents) {
      return failed(
        `The content could not be read (HTTP ${answer.status}).`,
        'Run this again. If it stays, look at the dataset at sanity.io/manage.',
      )
    }
    for (const {_id, _type, ...fields} of documents) places.push(...placesIn(fields, `${_type} ${_id}`))
    const last = documents.at(-1)
    if (!last || documents.length < DOCUMENTS_AT_ONCE) break
    after = last._id
  }
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
