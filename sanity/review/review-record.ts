import {z} from 'zod'
import {type DocumentType, documentTypes} from '../document-types.ts'
import {referenceOf} from '../text/references-in.ts'
import {fingerprintOf} from './fingerprint.ts'
import {type Review, type ReviewPerson, type ReviewRecord, reviewOf} from './review-state.ts'

const note = z.string().nullish().catch(null)

const person = z.object({
  _id: z.string(),
  name: z.string().catch('Somebody without a name'),
  credentials: note,
  isClinician: z.boolean().nullish().catch(null),
  licence: z.object({state: note, number: note}).nullish().catch(null),
})

type Stored = Readonly<Record<string, unknown>>

type Look = {
  /** The published document with this id. */
  lookUp: (id: string) => Stored | undefined
  /** A calendar day of the clinic. */
  today: string
}

/** The state of the review of a document as it is stored. Returns undefined for a type that is not reviewed. */
export function storedReview(
  type: DocumentType,
  document: Stored,
  {lookUp, today}: Look,
): Review | undefined {
  if (!documentTypes[type].reviewed) return undefined
  const reviewer = referenceOf(document.medicallyReviewedBy)
  const record = recordOf(document, reviewer === undefined ? undefined : lookUp(reviewer))
  return reviewOf(record, {words: fingerprintOf(type, document), today})
}

/** @param reviewer - the person that the document names, as it is stored */
function recordOf(document: Stored, reviewer: Stored | undefined): ReviewRecord {
  const {author, lastReviewed, reviewedWords, reviewIntervalMonths} = document
  const authorId = referenceOf(author)
  const known: ReviewPerson | null = person.safeParse(reviewer).data ?? null
  return {
    reviewer: known,
    author: authorId === undefined ? null : {_id: authorId},
    lastReviewed: typeof lastReviewed === 'string' ? lastReviewed : null,
    reviewedWords: typeof reviewedWords === 'string' ? reviewedWords : null,
    reviewIntervalMonths: typeof reviewIntervalMonths === 'number' ? reviewIntervalMonths : null,
  }
}
