import {getPublishedId} from '@sanity/client/csm'
import type {ValidationContext} from 'sanity'
import {z} from 'zod'
import {apiVersion} from '../env.ts'

/** Of two drafts with one address, the older may keep it: a copy must not make its original wrong. */
const takenQuery = `*[
  _type == $type && slug.current == $slug && !(_id in [$id, "drafts." + $id]) && !(_id in path("versions.**")) &&
  (!(_id in path("drafts.**")) || _createdAt < $createdAt)
] | order(_createdAt asc)[0]{"title": coalesce(title, "a page without a title")}`

const taken = z.object({title: z.string()})

/** Says which other document of the type has the address. Returns undefined if none has. */
export async function slugTakenProblem(
  slug: string,
  {getClient, document}: Pick<ValidationContext, 'getClient' | 'document'>,
): Promise<string | undefined> {
  const id = getPublishedId(document?._id ?? '')
  const params = {type: document?._type ?? '', slug, id, createdAt: document?._createdAt ?? ''}
  const client = getClient({apiVersion}).withConfig({perspective: 'raw'})
  const found = taken.safeParse(await client.fetch(takenQuery, params))
  return found.success ? `This web address is used by “${found.data.title}”. Change a word of it.` : undefined
}
