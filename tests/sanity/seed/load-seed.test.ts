import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import type {Lake} from 'content-lake'
import {createLake, lakeFetch} from 'content-lake'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {loadSeed, seedOnce} from '@/sanity/seed/load-seed'
import {seedDocuments} from '@/sanity/seed/seed-documents'

const documents = seedDocuments('')

let dir: string
let lake: Lake
let client: SanityClient

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'seed-'))
  lake = createLake({dir})
  client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: 'http://127.0.0.1',
    useProjectHostname: false,
    useCdn: false,
    token: 'local',
    resolveFetch: () => lakeFetch(lake),
  })
})

afterEach(async () => {
  await lake.close()
  rmSync(dir, {recursive: true})
})

test('an empty dataset gets everything, published', async () => {
  const {written, kept} = await loadSeed(client)
  expect(kept).toEqual([])
  expect(written).toHaveLength(documents.length)

  const counts = await client.fetch<Record<string, number>>(
    `{
      "article": count(*[_type == "article"]),
      "faq": count(*[_type == "faq"]),
      "citation": count(*[_type == "citation"]),
      "clinicSettings": count(*[_id == "clinicSettings"]),
      "person": count(*[_type == "person"])
    }`,
    {},
    {perspective: 'published'},
  )
  expect(counts).toEqual({
    article: countOf('article'),
    faq: countOf('faq'),
    citation: countOf('citation'),
    clinicSettings: 1,
    person: 0,
  })
})

test('the picture arrives with the size that the page needs', async () => {
  await loadSeed(client)
  const picture = await client.fetch<unknown>(
    '*[_id == "article-how-ketamine-works"][0].body[_type == "figure"][0].asset->{mimeType, "size": metadata.dimensions{width, height}}',
  )
  expect(picture).toEqual({mimeType: 'image/png', size: {width: 1600, height: 1200}})
})

test('every reference of the content finds its document', async () => {
  await loadSeed(client)
  const articles = await client.fetch<{marks: number; found: number}[]>(
    `*[_type == "article"]{
      "marks": count([...body[].markDefs[_type == "citation"].citations[], ...body[].rows[].citations[]]),
      "found": count([
        ...body[].markDefs[_type == "citation"].citations[]->[defined(title)],
        ...body[].rows[].citations[]->[defined(title)]
      ])
    }`,
  )
  expect(articles).toHaveLength(countOf('article'))
  for (const {marks, found} of articles) {
    expect(marks).toBeGreaterThan(3)
    expect(found).toBe(marks)
  }
})

test('a second time writes nothing', async () => {
  await loadSeed(client)
  const before = await everything()
  const {written, kept} = await loadSeed(client)
  expect(written).toEqual([])
  expect(kept).toHaveLength(documents.length)
  expect(await everything()).toEqual(before)
})

test('what staff changed stays, and what they removed comes back', async () => {
  await loadSeed(client)
  await client.patch('clinicSettings').set({phone: 'changed by staff'}).commit()
  await client.delete('faq-hsa')

  const {written} = await loadSeed(client)
  expect(written).toEqual(['faq-hsa'])
  expect((await client.getDocument('clinicSettings'))?.phone).toBe('changed by staff')
  expect(await client.getDocument('faq-hsa')).toBeDefined()
})

test('force brings the words of the seed back', async () => {
  await loadSeed(client)
  await client.patch('clinicSettings').set({phone: 'changed by staff'}).commit()

  const {written, kept} = await loadSeed(client, {force: true})
  expect(written).toHaveLength(documents.length)
  expect(kept).toEqual([])
  expect((await client.getDocument('clinicSettings'))?.phone).toBe('[Clinic to supply: phone number]')
})

test('the start seeds a new dataset, and never again, even when staff empty it', async () => {
  expect(await seedOnce(client)).toBe(true)
  expect(await seedOnce(client)).toBe(false)

  await client.delete({query: '*[_id in $ids]', params: {ids: documents.map(({_id}) => _id)}})
  expect(await seedOnce(client)).toBe(false)
  expect(await client.fetch('count(*[_type == "article"])')).toBe(0)
})

test('the start leaves a dataset alone in which staff have only a draft', async () => {
  await client.create({_id: 'drafts.mine', _type: 'article', title: 'Mine'})
  expect(await seedOnce(client)).toBe(false)
  expect(await client.fetch('count(*[_type == "faq"])')).toBe(0)
})

function countOf(type: string): number {
  return documents.filter(({_type}) => _type === type).length
}

function everything(): Promise<unknown> {
  return client.fetch('*[]{_id, _rev} | order(_id)', {}, {perspective: 'raw'})
}
