import {z} from 'zod'
import {type DocumentType, documentTypes, isPageType, typeNames} from '../../../../sanity/document-types.ts'
import {readText} from '../../../../sanity/text/read-text.ts'
import {isAddress} from '../../../../sanity/validation/slug.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {querySanity, resultOf, type SanityApi} from '../../services/sanity-api.ts'

const DOCUMENTS_AT_ONCE = 50
const MOST_NAMED = 12

const types = typeNames.filter((type) => documentTypes[type].text)
const textFields = types.map((type) => `_type == "${type}" => ${documentTypes[type].text?.field}`).join(', ')

/** The oldest first: of two documents with one address, the site shows the older. */
const pageQuery = `*[_type in $types && (_createdAt > $after.time || (_createdAt == $after.time && _id > $after.id))]
  | order(_createdAt asc, _id asc)[0...${DOCUMENTS_AT_ONCE}]{
    _id, _type, _createdAt, "slug": slug.current, "text": select(${textFields})
  }`

const page = z.array(
  z.object({
    _id: z.string(),
    _type: z.enum(typeNames),
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
    const answer = await querySanity(api, {query: pageQuery, params: {after, types}, signal})
    const documents = resultOf(answer, page)
    if (!documents) {
      const reason = answer.reached ? `HTTP ${answer.status}` : answer.reason
      return failed(`The content could not be read: ${reason}`, 'Try again.')
    }
    for (const {_id, _type, slug, text} of documents) {
      const found = [
        ...(isPageType(_type) ? addressProblem({type: _type, slug, id: _id}, addresses) : []),
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

function textProblems(text: unknown, type: DocumentType): string[] {
  const {problems, isCut} = readText(text, documentTypes[type].text?.kind ?? 'simple')
  return [...problems.slice(0, 1), ...(isCut ? ['it is too long, and only its beginning is shown'] : [])]
}

function addressProblem(
  {type, slug, id}: {type: DocumentType; slug: unknown; id: string},
  addresses: Map<string, string>,
): string[] {
  if (slug === null || slug === undefined) return []
  if (!isAddress(slug)) return ['its address cannot be opened, so it is shown nowhere']
  const address = `${type}/${slug}`
  const first = addresses.get(address)
  addresses.set(address, first ?? id)
  return first ? [`${first} has the same address and is older, so this one is shown nowhere`] : []
}
