import type {SanityClient} from '@sanity/client'
import {typeNames} from '../document-types.ts'
import {drawLeadingIdea, leadingIdeaFilename} from './leading-idea-picture.ts'
import {seedDocuments} from './seed-documents.ts'

export type SeedResult = {
  written: string[]
  /** Already there, so left as staff have them. */
  kept: string[]
}

/**
 * Puts the demo content into a dataset, in one transaction. What is already there stays as it is, unless `force`
 * asks for the words of the seed again. Works on the embedded lake and on Sanity's cloud alike.
 */
export async function loadSeed(client: SanityClient, {force = false} = {}): Promise<SeedResult> {
  const dataset = rawView(client)
  const ids = seedDocuments('').map(({_id}) => _id)
  const existing = await dataset.fetch<string[]>('*[_id in $ids]._id', {ids})
  const kept = force ? [] : ids.filter((id) => existing.includes(id))
  const written = ids.filter((id) => !kept.includes(id))
  if (written.length === 0) return {written, kept}

  const documents = seedDocuments(await uploadPicture(dataset))
  const transaction = dataset.transaction()
  for (const document of documents.filter(({_id}) => written.includes(_id))) {
    if (force) transaction.createOrReplace<Fields>(document)
    else transaction.createIfNotExists<Fields>(document)
  }
  transaction.createIfNotExists({_id: markerId, _type: 'seedRecord', seededAt: new Date().toISOString()})
  await transaction.commit({visibility: 'sync'})
  return {written, kept}
}

/**
 * For the start of the demo: seeds a dataset that has never held content. Staff who delete everything keep it
 * deleted, because the marker stays. Returns whether it seeded.
 */
export async function seedOnce(client: SanityClient): Promise<boolean> {
  const used = await rawView(client).fetch<boolean>(
    'count(*[_id == $markerId || _type in $typeNames][0...1]) > 0',
    {markerId, typeNames},
  )
  if (used) return false
  await loadSeed(client)
  return true
}

type Fields = Record<string, unknown>

/** A dot in the id keeps the marker out of reach of visitors of a public dataset. */
const markerId = 'seed.demo'

/** Drafts count as content too, and a cached answer could be older than the last write. */
function rawView(client: SanityClient): SanityClient {
  return client.withConfig({perspective: 'raw', useCdn: false})
}

async function uploadPicture(client: SanityClient): Promise<string> {
  const asset = await client.assets.upload('image', await drawLeadingIdea(), {filename: leadingIdeaFilename})
  return asset._id
}
