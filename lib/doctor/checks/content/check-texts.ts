import {z} from 'zod'
import {readText} from '../../../../sanity/text/read-text.ts'
import {isAddress} from '../../../../sanity/validation/slug.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {querySanity, resultOf, type SanityApi} from '../../services/sanity-api.ts'

const DOCUMENTS_AT_ONCE = 50
const MOST_NAMED = 12

/** The oldest first: of two articles with one address, the site shows the older. */
const pageQuery = `*[_type in ["article", "faq"] && (_createdAt > $after.time || (_createdAt == $after.time && _id > $after.id))]
  | order(_createdAt asc, _id asc)[0...${DOCUMENTS_AT_ONCE}]{
    _id, _type, _createdAt, "slug": slug.current, "text": coalesce(body, answer)
  }`

const page = z.array(
  z.object({
    _id: z.string(),
    _type: z.string(),
    _createdAt: z.string(),
    slug: z.unknown(),
    text: z.unknown(),
  }),
)

/** A published text that scripts wrote in a form that pages cannot print would be hidden from patients. */
export async function checkTexts(api: SanityApi, studioUrl: string, signal: AbortSignal): Promise<Finding> {
  const problems: string[] = []
  const addresses = new Map<string, string>()
  let after = {time: '', id: ''}
  while (true) {
    const answer = await querySanity(api, {query: pageQuery, params: {after}, signal})
    const documents = resultOf(answer, page)
    if (!documents) {
      const reason = answer.reached ? `HTTP ${answer.status}` : answer.reason
      return failed(`The content could not be read: ${reason}`, 'Try again.')
    }
    for (const {_id, _type, slug, text} of documents) {
      const found = [
        ...(_type === 'article' ? addressProblem(slug, _id, addresses) : []),
        ...textProblems(text, _type),
      ]
      problems.push(...found.map((problem) => `${_type} ${_id}: ${problem}`))
    }
    const last = documents.at(-1)
    if (!last || documents.length < DOCUMENTS_AT_ONCE) break
    after = {time: last._createdAt, id: last._id}
  }
  if (problems.length === 0) return passed('All that is published can be shown.')
  const more = problems.length > MOST_NAMED ? `\nand ${problems.length - MOST_NAMED} more` : ''
  return failed(
    `${problems.length} published texts are not shown as they are:\n${problems.slice(0, MOST_NAMED).join('\n')}${more}`,
    `Put them right at ${studioUrl}, and publish.`,
  )
}

function textProblems(text: unknown, type: string): string[] {
  const {problems, isCut} = readText(text, type === 'article' ? 'article' : 'simple')
  return [...problems.slice(0, 1), ...(isCut ? ['it is too long, and only its beginning is shown'] : [])]
}

function addressProblem(slug: unknown, id: string, addresses: Map<string, string>): string[] {
  if (slug === null || slug === undefined) return []
  if (!isAddress(slug)) return ['its address cannot be opened, so it is shown nowhere']
  const first = addresses.get(slug)
  addresses.set(slug, first ?? id)
  return first ? [`${first} has the same address and is older, so this one is shown nowhere`] : []
}
