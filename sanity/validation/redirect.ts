import {getPublishedId} from '@sanity/client/csm'
import type {ValidationContext} from 'sanity'
import {z} from 'zod'
import {fixedPages} from '../document-types.ts'
import {apiVersion} from '../env.ts'
import {REDIRECT_PATH} from './redirect-path.ts'

type Context = Pick<ValidationContext, 'getClient' | 'document'>

const others = z.array(z.object({from: z.string().nullish(), to: z.string().nullish()}))

export async function redirectProblem(from: string | undefined, context: Context): Promise<true | string> {
  if (!from) return 'Give the old address.'
  if (!REDIRECT_PATH.test(from)) {
    return 'Write the part after the name of the site, in small letters, like /education/old-title.'
  }
  if (fixedPages.includes(from)) return 'This page always exists, so nothing can be led away from it.'
  const known = await otherRedirects(context)
  if (known.some((other) => other.from === from)) return 'Another redirect begins here. Change that one.'
  return known.some((other) => other.to === from)
    ? 'Another redirect leads here. Let that one lead to the new address, so that nobody is sent twice.'
    : true
}

export async function redirectTargetProblem(
  to: string | undefined,
  context: Context,
): Promise<true | string> {
  if (!to) return 'Give the new address.'
  if (to !== '/' && !REDIRECT_PATH.test(to)) {
    return 'Only pages of this site, in small letters, like /education/new-title.'
  }
  if (to === context.document?.from) return 'Old and new address are the same: nobody would arrive.'
  const next = (await otherRedirects(context)).find((other) => other.from === to)
  return next ? `That address leads on to ${next.to}. Write ${next.to} here.` : true
}

async function otherRedirects({getClient, document}: Context): Promise<z.infer<typeof others>> {
  const id = getPublishedId(document?._id ?? '')
  const client = getClient({apiVersion}).withConfig({perspective: 'raw'})
  const found = await client.fetch(
    '*[_type == "redirect" && !(_id in [$id, "drafts." + $id]) && !(_id in path("versions.**"))]{from, to}',
    {id},
  )
  return others.safeParse(found).data ?? []
}
