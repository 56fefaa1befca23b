import {z} from 'zod'
import {type Finding, failed} from '../check.ts'
import {hasDecided, querySanity, resultOf, type SanityApi, sayUndecided} from './sanity-api.ts'

const DOCUMENTS_AT_ONCE = 100

const pageQuery = `*[_id > $after && !string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.")]
  | order(_id asc)[0...${DOCUMENTS_AT_ONCE}]`
const page = z.array(z.looseObject({_id: z.string(), _type: z.string()}))

type PublishedDocument = z.output<typeof page>[number]

/** All that is published, as anybody can read it; or why it cannot be read. */
export async function everyDocument(
  api: SanityApi,
  signal: AbortSignal,
): Promise<{documents: PublishedDocument[]} | {problem: Finding}> {
  const documents: PublishedDocument[] = []
  for (let after = ''; ; ) {
    const answer = await querySanity(api, {query: pageQuery, params: {after}, signal})
    if (!hasDecided(answer)) return {problem: sayUndecided(answer, api)}
    const found = resultOf(answer, page)
    if (!found) {
      const problem = failed(
        `The content could not be read (HTTP ${answer.status}).`,
        'Run this again. If it stays, look at the dataset at sanity.io/manage.',
      )
      return {problem}
    }
    documents.push(...found)
    const last = found.at(-1)
    if (!last || found.length < DOCUMENTS_AT_ONCE) return {documents}
    after = last._id
  }
}
