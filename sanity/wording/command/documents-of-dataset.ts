import {createClient} from '@sanity/client'
import {z} from 'zod'
import {apiVersion, dataset, isLocal, lakeUrl, projectId} from '../../env.ts'

const PAGE = 500
/** By id and not by number: a document that appears while we read moves no other one. */
const pageQuery = `*[_id > $after && (!defined($types) || _type in $types) && !(_type match "sanity.*") && !(_type match "system.*")] | order(_id asc)[0...${PAGE}]`
const page = z.array(z.looseObject({_id: z.string()}))

/** What patients can read, in the dataset that the settings name; of these types alone, if some are named. */
export async function* documentsOfDataset(types?: readonly string[]): AsyncGenerator<unknown> {
  const client = createClient({
    projectId,
    dataset,
    apiVersion,
    useCdn: false,
    perspective: 'published',
    ...(isLocal && {apiHost: lakeUrl(), useProjectHostname: false}),
  })
  for (let after = ''; ; ) {
    const documents = page.parse(await client.fetch(pageQuery, {after, types: types ?? null}))
    yield* documents
    const last = documents.at(-1)
    if (!last || documents.length < PAGE) return
    after = last._id
  }
}
