import {expect, test} from 'vitest'
import {citationId, citationsByKey, citationUrl} from '@/sanity/seed/citations/citations'
import {citationKeys, seedDocuments} from '@/sanity/seed/seed-documents'
import {passagesOf} from './passages'

const documents = seedDocuments('image-demo-1600x1200-png')
const sources = documents.flatMap((document) => passagesOf(document).flatMap((passage) => passage.sources))

test('every citation is used, and every used citation exists', () => {
  const used = new Set(sources)
  const unused = citationKeys().filter((key) => !used.has(citationId(key)) && !used.has(citationUrl(key)))
  expect(unused).toEqual([])

  const known = new Set(citationKeys().flatMap((key) => [citationId(key), citationUrl(key)]))
  const general = [
    'https://988lifeline.org/',
    'https://www.mayoclinic.org/',
    'https://www.veteranscrisisline.net/',
  ]
  const unknown = sources.filter(
    (source) => !known.has(source) && !general.some((start) => source.startsWith(start)),
  )
  expect(unknown).toEqual([])
})

test('every citation leads to a place where readers find it', () => {
  for (const key of citationKeys()) {
    const {title, authors, year, doi, pmid, url} = citationsByKey[key]
    expect(title, key).toBeTruthy()
    expect(authors?.length, key).toBeGreaterThan(0)
    expect(key.endsWith(String(year)), key).toBe(true)
    if (doi) expect(doi, key).toMatch(/^10\.\d{4,9}\/\S+$/)
    else expect(url, key).toMatch(/^https:\/\//)
    if (pmid) expect(pmid, key).toMatch(/^\d{7,8}$/)
    expect(URL.canParse(citationUrl(key)), key).toBe(true)
  }
})

test('no source is listed twice', () => {
  const dois = citationKeys().map((key) => citationUrl(key))
  expect(new Set(dois).size).toBe(dois.length)
})

test('each citation says in our own words what it found and what it cannot tell', () => {
  for (const key of citationKeys()) {
    expect(citationsByKey[key].keyFinding, key).toBeTruthy()
    expect(citationsByKey[key].limitations, key).toBeTruthy()
  }
})
