import {getPublishedId} from '@sanity/client/csm'
import type {ValidationContext} from 'sanity'
import {z} from 'zod'
import {apiVersion} from '../env.ts'
import {plainDoi} from '../text/plain-doi.ts'

/** Imports write the address or a label in front, which the Studio refuses. */
const fronts = [
  '',
  'https://doi.org/',
  'http://doi.org/',
  'https://dx.doi.org/',
  'http://dx.doi.org/',
  'doi:',
  'doi: ',
]

/** Of two drafts with one DOI, the older may keep it. */
const otherQuery = `*[
  _type == "citation" && lower(doi) in $dois && !(_id in [$id, "drafts." + $id]) && !(_id in path("versions.**")) &&
  (!(_id in path("drafts.**")) || _createdAt < $createdAt)
] | order(_createdAt asc)[0]{"title": coalesce(title, "a source without a title")}`

const other = z.object({title: z.string()})

/** Says which other source is the same publication: a page would list it twice. Returns undefined if none is. */
export async function doiTakenProblem(
  doi: string,
  {getClient, document}: Pick<ValidationContext, 'getClient' | 'document'>,
): Promise<string | undefined> {
  const id = getPublishedId(document?._id ?? '')
  const dois = fronts.map((front) => `${front}${plainDoi(doi)}`)
  const client = getClient({apiVersion}).withConfig({perspective: 'raw'})
  const found = other.safeParse(
    await client.fetch(otherQuery, {dois, id, createdAt: document?._createdAt ?? ''}),
  )
  return found.success
    ? `This publication is a source already: “${found.data.title}”. Use that one, and delete this.`
    : undefined
}
