import type {ClientReturn, QueryParams, SanityClient} from '@sanity/client'
import {z} from 'zod'
import {draftClient, publishedClient} from '../../sanity/client.ts'
import {readToken} from '../../sanity/token.ts'
import {cmsState} from '../cms/cms-state.ts'
import {contentTransport} from '../cms/content-transport.ts'
import {ContentUnavailable} from '../cms/content-unavailable.ts'
import type {Perspective} from '../draft/perspective.ts'
import {tagPage} from '../freshness/tag-page.ts'
import type {ContentTag} from '../freshness/tags.ts'
import {log} from '../log.ts'
import {isBuilding} from '../settings/env.ts'
import type {ContentShape} from './shapes/shape-of.ts'
import {unprintableDocuments} from './shapes/unprintable.ts'
import {unprintablePages} from './unprintable-pages.ts'

type ContentRequest = {
  query: string
  params?: QueryParams
  /** What must change before this answer is stale. See `tags.ts`. */
  tags: readonly ContentTag[]
  /** What the answer must be before a page may be made of it. See `shapes.ts`. */
  shape: ContentShape
  /** The page that stays as it was while the answer holds a text that cannot be printed. */
  page?: string
  /** What is published, if left out. Only a request in draft mode may say anything else. */
  perspective?: Perspective
}

const MAX_BYTES = 8 * 1024 * 1024

/**
 * The one door for content. Nothing but the finished page is kept, so that no answer outlives its check; of a draft,
 * nothing at all. Throws when content cannot be had or is not what it should be: Next then keeps the last good page,
 * where an empty answer would replace it.
 */
export async function fetchContent<const Query extends string>(
  request: ContentRequest & {query: Query},
): Promise<ClientReturn<Query>> {
  // `typegen` knows the text of the query, and so the type of its answer.
  return (await fetchParsed(request)) as ClientReturn<Query>
}

/** The same for a query that no types are generated from: the answer has the type of its shape. */
export async function fetchParsed<Shape extends z.ZodType>({
  query,
  params = {},
  tags,
  shape,
  page,
  perspective = 'published',
}: ContentRequest & {shape: ContentShape<Shape>}): Promise<z.output<Shape>> {
  if (perspective === 'published') await tagPage(['content', ...tags])
  const found: unknown = await clientFor(perspective)
    .fetch(withProof(query), params)
    .catch((error: unknown) => {
      const isTooLarge = error instanceof ContentUnavailable && error.isTooLarge
      if (isTooLarge && page) unprintablePages().add(page)
      throw error
    })
  const isDraft = perspective !== 'published'
  return checked(found, {query, shape: isDraft ? shape.draft : shape.published, page, isDraft})
}

/** For what is kept beside the pages: no page is out of date with it, and no visitor waits for it. */
export async function fetchBesidePages<Shape extends z.ZodType>({
  query,
  params = {},
  shape,
}: Pick<ContentRequest, 'query' | 'params'> & {shape: Shape}): Promise<z.output<Shape>> {
  const client = publishedClient(contentTransport({deadlineMs: 10_000, maxBytes: MAX_BYTES}))
  const found: unknown = await client.fetch(withProof(query), params)
  return checked(found, {query, shape, page: undefined, isDraft: false})
}

function clientFor(perspective: Perspective): SanityClient {
  // A build makes hundreds of pages at once, and nobody waits for one of them.
  const transport = contentTransport({deadlineMs: isBuilding() ? 10_000 : 3_000, maxBytes: MAX_BYTES})
  if (perspective === 'published') return publishedClient(transport)
  const token = readToken()
  if (!token) throw new Error('Drafts are read with SANITY_API_READ_TOKEN, which is not set.')
  return draftClient(transport, {token, perspective})
}

/**
 * An answer with a proof that there is content to be found. A dataset that is empty, closed to us or being imported
 * finds nothing either, and must not pass for "there is no such article".
 */
function withProof(query: string): string {
  return `{"answer": ${query}, "hasContent": defined(*[_id == "clinicSettings"][0]._id)}`
}

const proven = z.object({answer: z.unknown(), hasContent: z.literal(true)})

type Expected<Shape> = {query: string; shape: Shape; page: string | undefined; isDraft: boolean}

function checked<Shape extends z.ZodType>(
  found: unknown,
  {query, shape, page, isDraft}: Expected<Shape>,
): z.output<Shape> {
  const proof = proven.safeParse(found)
  if (!proof.success) {
    cmsState().troubleAt = Date.now()
    throw new ContentUnavailable('there is none, not even the clinic settings. Publish them in the Studio')
  }
  const {answer} = proof.data
  const parsed = shape.safeParse(answer)
  if (!isDraft && page) noteUnprintable(page, parsed.error)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') || 'the answer'
  throw new Error(
    `Content is not what it should be: ${where}: ${issue?.message} (${query.trim().slice(0, 60)})`,
  )
}

/** Remembers which pages wait for a text to be put right: to render them again before that is of no use. */
function noteUnprintable(page: string, error: z.ZodError | undefined): void {
  const documents = error ? unprintableDocuments(error) : []
  for (const document of new Set(documents)) log('content.refused', {document})
  if (documents.length > 0) unprintablePages().add(page)
  else unprintablePages().delete(page)
}
