import {z} from 'zod'
import {isDocumentType, isPageType} from '../../../sanity/document-types.ts'
import {type ContentTag, documentTag, referrersTag} from '../../freshness/tags.ts'

const shownDocument = z.object({_id: z.string(), _type: z.string(), slug: z.string().nullish().catch(null)})
const identified = z.object({_id: z.string()})

/**
 * The tags of the documents in an answer, for the page that is made of it: each that comes with `_id` and `_type`, and
 * whatever refers to the document of the page, also if it does so only later.
 */
export function shownTags(answer: unknown): ContentTag[] {
  const own = identified.safeParse(answer)
  const tags = new Set(documentsIn(answer).map(tagOf))
  return [...tags, ...(own.success ? [referrersTag(own.data._id)] : [])].filter((tag) => tag !== undefined)
}

function documentsIn(value: unknown): z.output<typeof shownDocument>[] {
  if (typeof value !== 'object' || value === null) return []
  const found = shownDocument.safeParse(value)
  const below = Object.values(value).flatMap(documentsIn)
  return found.success ? [found.data, ...below] : below
}

function tagOf({_id, _type, slug}: z.output<typeof shownDocument>): ContentTag | undefined {
  if (!isDocumentType(_type)) return undefined
  if (!isPageType(_type)) return documentTag(_type, _id)
  // Known by its slug; one without is known as one of its type.
  return slug ? documentTag(_type, slug) : _type
}
