import {z} from 'zod'
import {isReviewed, typeNames} from '../../sanity/document-types.ts'
import {fetchParsed} from '../content/fetch-content.ts'
import {shapeOf} from '../content/shapes/shape-of.ts'
import {errorName, log} from '../log.ts'

const query = `{
  "texts": count(*[_type in $types]),
  "reviewed": count(*[_type in $types && defined(medicallyReviewedBy) && defined(reviewedWords)])
}`
const shape = shapeOf(() => z.object({texts: z.number(), reviewed: z.number()}))

/**
 * Writes a warning into the log of a site that starts with texts of which no clinician has reviewed one. It stops nothing:
 * each page says so itself.
 */
export async function warnOfReviews(): Promise<void> {
  try {
    const params = {types: typeNames.filter(isReviewed)}
    const {texts, reviewed} = await fetchParsed({query, params, tags: [], shape})
    if (texts > 0 && reviewed === 0) log('content.not-reviewed', {count: texts})
  } catch (error) {
    log('content.reviews-not-checked', {error: errorName(error)})
  }
}
